// What the parts of the script ask about the keyboard.

/** Whether keys pressed there are text. */
const typing = (element) =>
  element instanceof HTMLElement &&
  (element.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName));
