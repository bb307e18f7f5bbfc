// A mail server that delivers to an array, or behaves as mail servers do.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

/** Quoted-printable as UTF-8 text. */
function decoded(text) {
  const bytes = text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** What the one who gets it has of a mail. */
function received(raw, session) {
  const [head, ...body] = raw.split("\r\n\r\n");
  const headers = head.replace(/\r\n[ \t]+/g, " ");
  const header = (name) => new RegExp(`^${name}: (.*)$`, "im").exec(headers)?.[1] ?? "";
  const text = decoded(body.join("\r\n\r\n")).replaceAll("\r\n", "\n");
  return {
    to: session.envelope.rcptTo.map((one) => one.address),
    from: session.envelope.mailFrom.address,
    encrypted: session.secure,
    user: session.user,
    header,
    text,
    links: text.match(/https?:\/\/[^\s,]+/g) ?? [],
  };
}

/** A key, and a certificate for localhost that nobody vouches for but itself. */
export function certificate(folder) {
  const [key, cert] = ["key.pem", "certificate.pem"].map((name) => join(folder, name));
  const words = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"];
  execFileSync("openssl", [...words, "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", cert], { stdio: "pipe" });
  return { path: cert, key: readFileSync(key), cert: readFileSync(cert) };
}

const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });

/**
 * `behave` may be set at any time: "deliver"; "refuse" (550 to the recipient), "postpone" (451), "stall" (it never
 * greets), "drop" (the connection is gone amid DATA). `attempts` counts mails begun.
 */
export async function startMailServer(keys, options = {}) {
  const server = { inbox: [], behave: "deliver", attempts: 0, port: 0, close: () => {} };
  const stalled = [];
  const smtp = new SMTPServer({
    key: keys.key,
    cert: keys.cert,
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    onAuth: ({ username, password }, session, done) =>
      username === "tovholder" && password === "hemmelig æøå" ? done(null, { user: username }) : done(refusal(535, "no")),
    onConnect: (session, done) => {
      if (server.behave === "stall") stalled.push(done);
      else done();
    },
    onRcptTo: (to, session, done) => {
      server.attempts += 1;
      if (server.behave === "refuse") return done(refusal(550, `${to.address} is unknown here`));
      if (server.behave === "postpone") return done(refusal(451, `${to.address} has a full box`));
      done();
    },
    onData: (stream, session, done) => {
      const pieces = [];
      stream.on("data", (piece) => pieces.push(piece));
      if (server.behave === "drop") {
        for (const connection of smtp.connections) connection._socket.destroy();
        return;
      }
      stream.on("end", () => {
        server.inbox.push(received(Buffer.concat(pieces).toString("latin1"), session));
        done();
      });
    },
    ...options,
  });
  smtp.on("error", () => {}); // what a broken connection says
  await new Promise((listening) => smtp.listen(0, "127.0.0.1", listening));
  server.port = smtp.server.address().port;
  server.stalled = () => stalled.length;
  server.close = () => new Promise((closed) => smtp.close(closed));
  return server;
}
