// What every exercise page shares: the frame around the task, the buttons, the feedback, and the line that says whether
// the answer is saved. Python puts nodes.js and sending.js before this file, and behind it the one that draws the task.

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
  const { root, title } = drawTitled("framing-exercise", "framing-title", page.title);
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

function drawFacts(page) {
  const facts = [fill(page.words.minutes, { minutes: page.minutes })];
  facts.push(page.core ? page.words.core : page.words.extra);
  if (page.mode === "assessed") facts.push(page.words.assessed);
  return make("p", "framing-facts", facts.join(" · "));
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
