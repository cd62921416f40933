// The student's own article: a field to paste into, a file to choose, and what Python understood of either.

const FIELD_TYPES = { published: "date" };

export default {
  render({ model, el }) {
    const page = readPage(model.get("page"));
    const parts = drawField(page, model);
    const show = () => showArticle(parts, Object.fromEntries(model.get("shown")));
    show();
    model.on("change:shown", show);
    el.replaceChildren(parts.root);
    return () => {
      clearTimeout(parts.clock);
      model.off("change:shown", show);
    };
  },
};

function drawField(page, model) {
  const { words } = page;
  const { root, title } = drawTitled("framing-exercise framing-own", "framing-title", words.title);
  const parts = { root, model, page };
  parts.bring = drawBringing(parts);
  parts.live = make("div", "framing-own-live");
  parts.live.setAttribute("role", "status");
  parts.live.setAttribute("aria-live", "polite");
  parts.choice = drawChoice(parts);
  parts.known = drawKnown(parts);
  root.append(title, parts.bring.node, parts.live, parts.choice, parts.known.node);
  return parts;
}

/** Where a text is pasted or a file chosen; folded away once there is an article. */
function drawBringing(parts) {
  const { words, files } = parts.page;
  const node = make("details", "framing-own-bring");
  const summary = make("summary", "framing-own-summary", words.another);
  const help = make("p", "framing-help", words.help);
  help.id = newId();
  const label = make("label", "framing-writing");
  const area = make("textarea", "framing-area");
  area.rows = 8;
  area.dir = "auto";
  area.setAttribute("aria-describedby", help.id);
  label.append(make("span", "framing-writing-label", words.paste), area);
  const read = makePlainButton(words.read, () => area.value.trim() && send(parts, { paste: area.value }));
  const choose = make("label", "framing-own-file");
  const input = make("input");
  input.type = "file";
  input.accept = files;
  input.addEventListener("change", () => sendFile(parts, input));
  choose.append(make("span", "framing-writing-label", words.file), input);
  const row = make("div", "framing-own-row");
  row.append(read, choose);
  node.append(summary, help, label, row);
  return { node, summary, area, input };
}

function drawChoice(parts) {
  const { words } = parts.page;
  const node = make("div", "framing-buttons");
  node.append(
    makePlainButton(words.replace, () => send(parts, { decide: "replace" })),
    makePlainButton(words.keep, () => send(parts, { decide: "keep" })),
  );
  return node;
}

/** What was understood, in fields that can be mended; drawn once, filled again and again. */
function drawKnown(parts) {
  const { words } = parts.page;
  const node = make("div", "framing-own-known");
  const title = make("p", "framing-own-understood", words.understood);
  title.id = newId();
  title.tabIndex = -1;
  const fields = make("div", "framing-own-fields");
  fields.setAttribute("role", "group");
  fields.setAttribute("aria-labelledby", title.id);
  const facts = make("p", "framing-facts");
  const notes = make("ul", "framing-own-notes");
  const help = make("p", "framing-help", words.mend);
  const text = make("details", "framing-own-text");
  const body = make("div", "framing-own-body");
  body.dir = "auto";
  body.tabIndex = 0;
  body.setAttribute("role", "group");
  body.setAttribute("aria-label", words.text);
  text.append(make("summary", "framing-own-summary", words.text), body);
  const status = make("p", "framing-status");
  const next = make("p", "framing-own-next", words.next);
  node.append(title, facts, notes, help, fields, text, status, next);
  return { node, title, fields, facts, notes, help, body, text, status, next };
}

function showArticle(parts, shown) {
  clearTimeout(parts.clock);
  const { state, fields, facts, notes, question, objection, status, text } = shown;
  const isEmpty = state === "empty";
  const { bring, known } = parts;
  const isNews = parts.state !== undefined && parts.state !== state;
  const hadFocus = parts.root.matches(":focus-within");
  if (parts.state !== state) bring.node.open = isEmpty;
  bring.summary.hidden = isEmpty; // there is nothing else to look at, so nothing to fold away
  if (!objection && !isEmpty && parts.state !== state) {
    bring.area.value = "";
    bring.input.value = "";
  }
  parts.state = state;
  const told = [objection, question].filter(Boolean).map((line) => make("p", "framing-own-said", line));
  parts.live.replaceChildren(...told);
  parts.choice.hidden = state !== "waiting";
  known.node.hidden = isEmpty;
  known.facts.textContent = facts.join(" · ");
  known.notes.replaceChildren(...notes.map((line) => make("li", "", line)));
  known.notes.hidden = notes.length === 0;
  showFields(parts, fields, state === "kept");
  known.body.textContent = text;
  known.status.textContent = state === "kept" ? status : "";
  known.help.hidden = known.next.hidden = state !== "kept";
  // What was pressed is hidden now: the keyboard goes on where the answer stands, and a screen reader reads it.
  if (isNews && hadFocus) (state === "waiting" ? parts.choice.firstChild : known.title).focus();
}

function showFields(parts, fields, areOpen) {
  const { known } = parts;
  const drawn = new Map([...known.fields.querySelectorAll("[data-name]")].map((node) => [node.dataset.name, node]));
  for (const [name, label, value] of fields) {
    const field = drawn.get(name) ?? drawInput(parts, name, label);
    if (field.value !== value && !isInUse(field)) field.value = value;
    field.disabled = !areOpen;
  }
}

function drawInput(parts, name, text) {
  const { page, known } = parts;
  const label = make("label", "framing-own-field");
  const field = name === "genre" ? drawGenres(page) : make("input", "framing-field");
  if (name !== "genre") {
    field.type = FIELD_TYPES[name] ?? "text";
    field.maxLength = page.longest;
    field.dir = "auto";
  }
  field.dataset.name = name;
  const typist = makeTypist((value) => send(parts, { mend: { [name]: value } }));
  field.addEventListener("input", () => typist.type(field.value));
  field.addEventListener("blur", typist.flush);
  label.append(make("span", "framing-own-label", text), field);
  known.fields.append(label);
  return field;
}

function drawGenres({ words, genres }) {
  const select = make("select", "framing-select");
  for (const [value, text] of [["", words.no_genre], ...genres]) {
    const option = make("option", "", text);
    option.value = value;
    select.append(option);
  }
  return select;
}

function makePlainButton(text, press) {
  const node = make("button", "framing-button", text);
  node.type = "button";
  node.addEventListener("click", (event) => event.detail < 2 && press());
  return node;
}

/** Sends what the student did, and says so when no answer comes. */
function send(parts, content, buffers) {
  const { words } = parts.page;
  if (!content.mend) parts.live.replaceChildren(make("p", "framing-own-said", words.reading));
  clearTimeout(parts.clock);
  parts.clock = setTimeout(() => parts.live.replaceChildren(make("p", "framing-own-said", words.lost)), 10_000);
  try {
    parts.model.send(content, undefined, buffers);
  } catch {
    // The kernel is gone: the clock that was set tells it.
  }
}

async function sendFile(parts, input) {
  const [file] = input.files;
  if (!file) return;
  const { words, largest } = parts.page;
  if (file.size > largest) {
    parts.live.replaceChildren(make("p", "framing-own-said", fill(words.too_large, { largest: largest / 1_000_000 })));
    return;
  }
  try {
    send(parts, { upload: file.name }, [await file.arrayBuffer()]);
  } catch {
    parts.live.replaceChildren(make("p", "framing-own-said", words.unread)); // moved or deleted since it was chosen
  }
  input.value = ""; // the same file can be chosen once more
}
