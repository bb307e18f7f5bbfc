// A provider of OpenID Connect, on this machine, at which everybody signs in with the name alone.
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import Provider from "oidc-provider";

export const client = "tovholder";
export const secret = "hemmelig: a+b/c%d&e=f g";

const people = {
  palle: { email: "palle@lindholm.example", email_verified: true, name: "Palle Østerlunde" },
  fremmed: { email: "fremmed@lindholm.example", email_verified: true, name: "Frida Fremmed" },
  ubekendt: { email: "palle@lindholm.example", email_verified: false, name: "Palle Uden Bevis" },
};

function key(algorithm) {
  const pair = algorithm === "ES256" ? generateKeyPairSync("ec", { namedCurve: "P-256" }) : generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...pair.privateKey.export({ format: "jwk" }), kid: algorithm, use: "sig", alg: algorithm };
}

const keys = ["RS256", "ES256"].map(key);

/**
 * It has its address before it knows whom it serves: `serve` is told where people are sent back to, and by which
 * of its keys to sign; it has the others not yet.
 */
export async function startProvider() {
  let provider;
  const server = createServer((request, response) => provider.callback()(request, response));
  await new Promise((listening) => server.listen(0, "localhost", listening));
  const issuer = `http://localhost:${server.address().port}`;
  const serve = (redirect, algorithm = "RS256") => {
    provider = new Provider(issuer, {
      clients: [
        {
          client_id: client,
          client_secret: secret,
          redirect_uris: [redirect],
          response_types: ["code"],
          grant_types: ["authorization_code"],
          token_endpoint_auth_method: "client_secret_basic",
          id_token_signed_response_alg: algorithm,
        },
      ],
      jwks: { keys: keys.slice(0, 1 + keys.findIndex((one) => one.alg === algorithm)) },
      cookies: { keys: ["for this test alone"] },
      pkce: { required: () => true },
      features: { claimsParameter: { enabled: true }, rpInitiatedLogout: { enabled: true } },
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
      findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    });
  };
  const close = () =>
    new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
  return { issuer, serve, close };
}
