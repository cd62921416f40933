// What every exercise page shares: the frame around the task, the buttons, the feedback, and the line that says whether
// the answer is saved. Python puts this file in front of the one that draws the task. All text is set as text, never as
// markup, and comes from Python: this file knows no word of any language.

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

const PATIENCE = 4000; // milliseconds; Python answers within a fraction of a second, where it runs

/** Waits for Python: `expect` when something was sent, `heard` when an answer came. `tell` is called where none comes in time;
 *  the clock is not put back by what is sent meanwhile, but by `postpone`, where Python answered to something older. `heard`
 *  says whether that had been told. */
export function makeWatch(tell, { start = setTimeout, stop = clearTimeout } = {}) {
  let timer = null;
  let hasTold = false;
  const giveUp = () => {
    timer = null;
    hasTold = true;
    tell();
  };
  return {
    expect: () => (timer ??= start(giveUp, PATIENCE)),
    postpone() {
      stop(timer);
      timer = start(giveUp, PATIENCE);
    },
    heard() {
      const had = hasTold;
      stop(timer);
      timer = null;
      hasTold = false;
      return had;
    },
  };
}

const PAUSE = 150; // milliseconds without a key after which what was typed is sent
const LONGEST_WAIT = 1000; // milliseconds after which it is sent although somebody types on

/** Collects what is typed and sends the newest: `type` with each change, `flush` to send at once. */
export function makeTypist(send, { start = setTimeout, stop = clearTimeout, now = Date.now } = {}) {
  let timer = null;
  let waiting = null; // the newest value, in a list, so that any value can wait
  let since = 0;
  const flush = () => {
    stop(timer);
    if (waiting === null) return;
    const [value] = waiting;
    waiting = null;
    send(value);
  };
  return {
    type(value) {
      if (waiting === null) since = now();
      waiting = [value];
      stop(timer);
      timer = start(flush, Math.max(0, Math.min(PAUSE, since + LONGEST_WAIT - now())));
    },
    flush,
  };
}

/** Names whatever goes to Python, and tells from the names that come back whether the newest has arrived there. */
export function makeTurns(name = newId()) {
  let number = 0;
  let newest = null;
  return {
    next() {
      number += 1;
      newest = `${name}-${number}`;
      return newest;
    },
    /** Whether nothing newer than this turn is on its way. */
    hasArrived(turn) {
      if (turn === newest) newest = null;
      return newest === null;
    },
  };
}

/** Keeps in the tab what Python has not said to be saved, for the page that is drawn when the cell was run again: nothing is
 *  lost with a kernel that stopped. Where the browser has no storage, nothing comes back. */
export function makeKeeper(place, storage) {
  const key = `framing-unsaved ${place}`;
  const tried = (act) => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  const kept = () => tried(() => JSON.parse(storage().getItem(key))) ?? {};
  return {
    kept,
    keep: (part) => tried(() => storage().setItem(key, JSON.stringify({ ...kept(), ...part }))),
    drop: () => tried(() => storage().removeItem(key)),
  };
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

/** A widget whose task is drawn by drawTask(page, slot, desk); drawTask returns what redraws it. */
function exerciseWidget(drawTask) {
  return { render: ({ model, el }) => render(model, el, drawTask) };
}

function render(model, el, drawTask) {
  const page = readPage(model.get("page"));
  const parts = drawFrame(page);
  const place = { journal: page.journal, drawn: model.get("page") };
  const watch = makeWatch(() => drawStatus(parts, ["unsaved", page.words.lost]));
  const turns = makeTurns();
  const keeper = makeKeeper(page.journal, () => sessionStorage);
  const kept = keeper.kept();
  const desk = makeDesk(model, parts, page, { watch, turns, keeper });
  const objection = drawObjection(parts, page, desk);
  const task = drawTask(page, parts.task, desk);
  const redraws = {
    response: () => task.showResponse(model.get("response")),
    live: () => task.showLive?.(model.get("live")),
    hints: () => drawHints(parts, model.get("hints")),
    feedback: () => {
      drawFeedback(parts, model.get("feedback"));
      task.showFeedback(model.get("feedback"));
    },
    objection: () => objection.show(model.get("objection")),
    buttons: () => drawButtons(parts, model.get("buttons"), desk.press),
    status: () => {
      const [state, text, , turn] = model.get("status");
      if (!turns.hasArrived(turn)) return watch.postpone();
      drawStatus(parts, [state, text], { aloud: watch.heard() });
      if (state !== "unsaved") keeper.drop();
      document.dispatchEvent(new CustomEvent("framing-status", { detail: { state, ...place } }));
    },
  };
  // Two views of one widget have the same page in their hands, two widgets of one journal have not.
  const hearOthers = ({ detail }) => {
    if (isElsewhere(detail, place)) drawStatus(parts, ["changed", page.words.elsewhere]);
  };
  for (const [trait, redraw] of Object.entries(redraws)) {
    redraw();
    model.on(`change:${trait}`, redraw);
  }
  el.replaceChildren(parts.root);
  if (kept.response) desk.answer(kept.response);
  if (kept.objection) desk.object(kept.objection);
  document.addEventListener("visibilitychange", desk.flush);
  document.addEventListener("framing-status", hearOthers);
  return () => {
    desk.flush();
    document.removeEventListener("visibilitychange", desk.flush);
    document.removeEventListener("framing-status", hearOthers);
    for (const [trait, redraw] of Object.entries(redraws)) model.off(`change:${trait}`, redraw);
    watch.heard();
    task.leave?.();
  };
}

/** Whether the status that is told is of a newer answer in the same journal, given where this page does not show it. */
export function isElsewhere(told, { journal, drawn }) {
  return told.state === "saved" && told.journal === journal && told.drawn !== drawn;
}

/** What a task may do: read the response, change it, say something to a screen reader, press a button, draw `below` the
 *  feedback what belongs to it.
 *  `typed` and `object` are for text that somebody is typing: it is sent when the typing pauses, `flush` sends it now. */
function makeDesk(model, parts, page, { watch, turns, keeper }) {
  const wait = (part) => {
    parts.status.textContent = page.words.saving;
    keeper.keep(part);
    watch.expect();
    return turns.next();
  };
  const answer = (response) => {
    model.set("turn", wait({ response }));
    model.set("response", response);
    model.save_changes();
  };
  const send = (content) => {
    try {
      model.send(content);
    } catch {
      // The kernel is gone: the clock that was set tells it.
    }
  };
  const answers = makeTypist(answer);
  const objections = makeTypist((objection) => send({ objection, turn: wait({ objection }) }));
  const flush = () => {
    answers.flush();
    objections.flush();
  };
  return {
    promptId: parts.prompt.id,
    below: parts.below,
    response: () => model.get("response"),
    answer,
    typed(response) {
      wait({ response });
      answers.type(response);
    },
    object(objection) {
      wait({ objection });
      objections.type(objection);
    },
    flush,
    say: (text) => (parts.spoken.textContent = text),
    // The response goes along: changes are sent with a delay when there are many, and must not come after the press.
    press(name) {
      flush();
      watch.expect();
      send({ press: name, response: model.get("response"), turn: turns.next() });
    },
  };
}

function drawFrame(page) {
  const root = make("div", "framing-exercise");
  root.setAttribute("role", "group");
  const title = make("p", "framing-title", page.title);
  title.id = newId();
  root.setAttribute("aria-labelledby", title.id);
  keepKeys(root);

  const prompt = make("p", "framing-prompt", page.prompt);
  prompt.id = newId();
  prompt.dir = "auto";
  const task = make("div", "framing-task");
  const buttons = make("div", "framing-buttons");
  const status = make("p", "framing-status");
  const objection = make("div", "framing-objection");
  const below = make("div", "framing-below");
  const { live, hints, feedback, spoken } = drawLiveRegion();
  root.append(title, drawFacts(page), prompt, task, buttons, status, live, below, objection);
  return { root, prompt, task, buttons, status, below, objection, hints, feedback, spoken };
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

/** Whether the keys are those that save, here as in every program. */
export function isSave({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  return key.toLowerCase() === "s" && ctrlKey !== metaKey && !altKey && !shiftKey;
}

function drawFacts(page) {
  const facts = [fill(page.words.minutes, { minutes: page.minutes })];
  facts.push(page.core ? page.words.core : page.words.extra);
  if (page.mode === "assessed") facts.push(page.words.assessed);
  return make("p", "framing-facts", facts.join(" · "));
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

/** Where a student may write why the text can be read otherwise than the key reads it. */
function drawObjection(parts, page, desk) {
  const details = make("details", "framing-details");
  const field = drawTextArea(desk, {
    label: page.words.object_help,
    rows: 3,
    longest: 2000,
    full: page.words.full,
    take: desk.object,
  });
  details.append(make("summary", "framing-details-summary", page.words.object), field.node);
  return {
    show([isOffered, text]) {
      if (text) details.open = true;
      field.show(text);
      if (isOffered !== details.isConnected) parts.objection.replaceChildren(...(isOffered ? [details] : []));
    },
  };
}

/** One live region for hints, feedback and what a task says: what is added to it is read aloud. */
function drawLiveRegion() {
  const live = make("div", "framing-live");
  live.setAttribute("role", "status");
  live.setAttribute("aria-live", "polite");
  live.setAttribute("aria-atomic", "false");
  const hints = make("div", "framing-hints");
  const feedback = make("div", "framing-feedback");
  const spoken = make("p", "framing-spoken");
  live.append(hints, feedback, spoken);
  return { live, hints, feedback, spoken };
}

function drawHints(parts, hints) {
  const drawn = parts.hints.childElementCount;
  for (const [heading, text] of hints.slice(drawn)) {
    const line = make("p", "framing-hint");
    line.append(make("strong", "", heading), " ", text);
    parts.hints.append(line);
  }
}

function drawFeedback(parts, rows) {
  if (rows.length === 0) return parts.feedback.replaceChildren();
  const list = make("ul", "framing-rows");
  for (const [outcome, name, text] of rows) {
    const item = make("li", `framing-row framing-row-${outcome}`);
    item.append(make("strong", "", name), " ", text);
    list.append(item);
  }
  parts.feedback.replaceChildren(list);
}

/** The name of the outcome beside option or item `number`, in place of an earlier one. A region is about words. */
function showTag(node, number, rows) {
  clearTags(node);
  const row = rows.find(([outcome, , , place]) => outcome !== "region" && place[0] === number);
  if (!row) return;
  const told = make("span", "framing-told", " "); // the blank is for who hears it behind the words
  told.append(make("span", `framing-tag framing-tag-${row[0]}`, row[1]));
  node.append(told);
}

function clearTags(node) {
  for (const tag of node.querySelectorAll(".framing-told, .framing-tag")) tag.remove();
}

/** Buttons are kept from one drawing to the next, so that the one in use keeps the focus. */
function drawButtons(parts, buttons, press) {
  const wanted = buttons.map(([name]) => name);
  const drawn = new Map([...parts.buttons.children].map((node) => [node.dataset.name, node]));
  for (const [name, node] of drawn) if (!wanted.includes(name)) retire(node);
  for (const [name, label, works] of buttons) {
    const node = drawn.get(name) ?? makeButton(name, press);
    node.textContent = label;
    node.setAttribute("aria-disabled", String(!works));
    if (!node.isConnected) parts.buttons.append(node);
  }
}

/** Takes a button away that has done its work. One that has the focus stays, switched off, until the buttons are drawn again:
 *  to go when the focus leaves it would move the page under the click that takes the focus elsewhere. */
function retire(node) {
  if (node !== document.activeElement) return node.remove();
  node.setAttribute("aria-disabled", "true");
}

function isOff(button) {
  return button.getAttribute("aria-disabled") === "true";
}

/** Whether a click is one of its own: the second click of a double click is no second try, hint or step. */
export function isMeant({ detail }) {
  return detail < 2;
}

/** aria-disabled rather than disabled: a button that stops working must not drop the keyboard's focus. */
function makeButton(name, press) {
  const node = make("button", "framing-button");
  node.type = "button";
  node.dataset.name = name;
  node.addEventListener("click", (event) => isMeant(event) && !isOff(node) && press(name));
  // A key that is held down presses once.
  node.addEventListener("keydown", (event) => event.repeat && event.key === "Enter" && event.preventDefault());
  return node;
}

function drawStatus(parts, [state, text], { aloud = false } = {}) {
  parts.status.className = `framing-status framing-status-${state}`;
  parts.status.textContent = text;
  // Trouble with saving is read aloud, and its end (aloud); that each answer was saved is not.
  if (aloud || state === "unsaved" || state === "changed") parts.spoken.textContent = text;
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
