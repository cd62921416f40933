// What the pages of all widgets are made of: texts with gaps, elements, fields, lists to select from, passages. All text is set
// as text, never as markup, and comes from Python: no script knows a word of any language.

/** The text with its gaps filled: fill("{n} min", {n: 5}) is "5 min". */
export function fill(text, gaps) {
  return text.replace(/\{(\w+)\}/g, (gap, name) => (name in gaps ? String(gaps[name]) : gap));
}

/** The widget's page trait, a list of pairs, as an object. */
export function readPage(pairs) {
  const page = Object.fromEntries(pairs);
  page.words = Object.fromEntries(page.words);
  return page;
}

/** A new element with its classes and text. */
function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function newId() {
  return "framing-" + Math.random().toString(36).slice(2);
}

/** JupyterLab's own shortcuts (d d deletes a cell, Enter edits it) must not fire while a student is here; Escape leaves, and
 *  Ctrl+S saves the notebook as it does elsewhere, where the browser would save its page. */
function keepKeys(root) {
  root.dataset.lmSuppressShortcuts = "true";
  root.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const cell = root.closest(".jp-Cell");
    if (event.key === "Escape" && !event.defaultPrevented) cell?.focus();
    if (!isSave(event)) return;
    event.preventDefault();
    cell?.dispatchEvent(new KeyboardEvent(event.type, event));
  });
}

/** A group with its title, which names it to a screen reader; the keys that are pressed in it stay in it. */
function drawTitled(className, titleClass, text) {
  const root = make("div", className);
  const title = make("p", titleClass, text);
  title.id = newId();
  root.setAttribute("role", "group");
  root.setAttribute("aria-labelledby", title.id);
  keepKeys(root);
  return { root, title };
}

/** Whether the keys are those that save, here as in every program. */
export function isSave({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  return key.toLowerCase() === "s" && ctrlKey !== metaKey && !altKey && !shiftKey;
}

/** Whether somebody may be typing in the field. What Python sends back is what was typed a moment ago: it must not overtake
 *  the person who types. In a window that is not in use, it is what somebody typed in another. */
function isInUse(field) {
  return field === document.activeElement && document.hasFocus();
}

/** A field for a longer text with its label above it, and below it `full` once no more fits in. Every change goes to `take`;
 *  leaving the field sends what waits. */
function drawTextArea(desk, { label, rows, longest, full, take }) {
  const node = make("label", "framing-writing");
  const area = make("textarea", "framing-area");
  area.rows = rows;
  area.maxLength = longest;
  area.dir = "auto";
  const notice = make("span", "framing-writing-full");
  area.addEventListener("input", () => {
    const isFull = area.value.length >= longest;
    if (isFull && notice.textContent === "") desk.say(fill(full, { longest }));
    notice.textContent = isFull ? fill(full, { longest }) : "";
    take(area.value);
  });
  area.addEventListener("blur", desk.flush);
  node.append(make("span", "framing-writing-label", label), area, notice);
  return {
    node,
    area,
    show: (text) => isInUse(area) || (area.value = text),
  };
}

/** A list of `[value, text]` to select from, with its label. Until then it shows `nothing`, whose value is "". */
function drawSelection({ label, nothing, options, take }) {
  const node = make("label", "framing-selection");
  const select = make("select", "framing-select");
  for (const [value, text] of [["", nothing], ...options]) {
    const option = make("option", "", text);
    option.value = value;
    select.append(option);
  }
  select.addEventListener("change", () => take(select.value));
  node.append(make("span", "framing-selection-label", label), select);
  return { node, select };
}

/** The head of a column or a row of a table. */
function makeHead(text, scope) {
  const head = make("th", "", text);
  head.scope = scope;
  return head;
}

/** Pairs of name and explanation, one below the other. */
function drawExplanations(pairs) {
  const list = make("dl", "framing-explanations");
  for (const [name, explanation] of pairs) list.append(make("dt", "", name), make("dd", "", explanation));
  return list;
}

/** The number of a row or sentence, as the page and the feedback write it: the first one is [1]. */
function drawNumber(number) {
  return make("span", "framing-number", `[${number + 1}] `);
}

/** The lines of a passage as paragraphs; drawWord(number, text) makes each word, drawGap(number, text) what stands before it. */
function drawPassage(lines, drawWord, drawGap) {
  const paragraphs = [];
  let number = 0;
  for (const line of lines) {
    const paragraph = make("p", "framing-line");
    paragraph.dir = "auto";
    line.forEach((piece, place) => {
      const isWord = place % 2 === 1;
      paragraph.append(isWord ? drawWord(number++, piece) : drawGap(number, piece));
    });
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** A passage that is there to be read, as a quotation. */
function drawQuotation(lines) {
  const quotation = make("blockquote", "framing-quotation");
  const asText = (number, text) => document.createTextNode(text);
  quotation.append(...drawPassage(lines, asText, asText));
  return quotation;
}
