// A passage whose words are marked: with the mouse or a finger by clicking or dragging, with the keyboard by moving a
// cursor. A mark is [first word, last word, label], words numbered from 0 and both included. Marks do not overlap.

/** The marks after `label` was put on the words; it goes away where these words carry it already. */
export function toggleMark(marks, first, last, label) {
  const same = marks.find((mark) => mark[0] <= first && last <= mark[1] && mark[2] === label);
  if (same) return marks.filter((mark) => mark !== same);
  return [...removeMarks(marks, first, last), [first, last, label]].sort((one, other) => one[0] - other[0]);
}

/** The marks without those that touch the words. */
export function removeMarks(marks, first, last) {
  return marks.filter((mark) => mark[1] < first || last < mark[0]);
}

/** First and last of two word numbers in either order. */
export function extent(one, other) {
  return one < other ? [one, other] : [other, one];
}

/** Where an arrow key leads from word `number` of `count`; measure() gives the boxes of all words, for up and down. */
export function nextWord(key, number, count, measure, isRightToLeft) {
  const forward = isRightToLeft ? "ArrowLeft" : "ArrowRight";
  const backward = isRightToLeft ? "ArrowRight" : "ArrowLeft";
  if (key === forward) return Math.min(number + 1, count - 1);
  if (key === backward) return Math.max(number - 1, 0);
  const boxes = measure();
  if (key === "ArrowDown") return wordInNextLine(number, boxes, 1);
  if (key === "ArrowUp") return wordInNextLine(number, boxes, -1);
  const line = sameLine(number, boxes);
  return key === "Home" ? line[0] : line[line.length - 1];
}

function sameLine(number, boxes) {
  const isLevel = (other) => Math.abs(boxes[other].top - boxes[number].top) < boxes[number].height / 2;
  let first = number;
  let last = number;
  while (first > 0 && isLevel(first - 1)) first -= 1;
  while (last < boxes.length - 1 && isLevel(last + 1)) last += 1;
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

function wordInNextLine(number, boxes, step) {
  const line = sameLine(number, boxes);
  const neighbour = step > 0 ? line[line.length - 1] + 1 : line[0] - 1;
  if (neighbour < 0 || neighbour >= boxes.length) return number;
  const distance = (other) => Math.abs(boxes[other].left - boxes[number].left);
  return sameLine(neighbour, boxes).reduce((best, other) => (distance(other) < distance(best) ? other : best));
}

const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];
const OUTCOMES = ["hit", "near", "extra", "miss", "region"];

function drawMarker(page, slot, desk) {
  const passage = drawWords(page);
  const palette = drawPalette(page, (label) => pickUp(label));
  const help = make("p", "framing-help", page.words.help);
  help.id = newId();
  passage.node.setAttribute("aria-describedby", help.id);
  slot.append(palette.node, passage.node, help);

  // `pen` is the label in hand, null to remove; `anchor` is where a selection began, null where there is none; `pointer` is
  // what was last put down on a word.
  const state = { pen: page.labels[0][0], cursor: 0, anchor: null, pointer: "" };
  palette.show(state.pen);
  moveTo(0);

  function pickUp(label) {
    state.pen = label;
    palette.show(label);
    if (state.anchor !== null) apply(label);
  }

  function moveTo(number, { selecting = false, focus = false } = {}) {
    passage.words[state.cursor].tabIndex = -1;
    if (selecting) state.anchor ??= state.cursor;
    else state.anchor = null;
    state.cursor = number;
    passage.words[number].tabIndex = 0;
    if (focus) passage.words[number].focus();
    showSelection();
  }

  function showSelection() {
    const [first, last] = state.anchor === null ? [-1, -1] : extent(state.anchor, state.cursor);
    passage.words.forEach((word, number) => {
      const isSelected = String(first <= number && number <= last);
      if (word.getAttribute("aria-selected") !== isSelected) word.setAttribute("aria-selected", isSelected);
    });
  }

  function apply(label) {
    const [first, last] = extent(state.anchor ?? state.cursor, state.cursor);
    const marks = desk.response();
    const next = label === null ? removeMarks(marks, first, last) : toggleMark(marks, first, last, label);
    state.anchor = null;
    showSelection();
    passage.clearOutcomes();
    if (next.length === marks.length && next.every((mark, place) => mark === marks[place])) return;
    desk.answer(next);
    const isMarked = next.some((mark) => mark[0] === first && mark[1] === last);
    const said = isMarked ? page.words.said_marked : page.words.said_removed;
    desk.say(fill(said, { quote: passage.quote(first, last), label: palette.name(label) }));
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const label = page.labels[Number(event.key) - 1]?.[0];
    if (ARROWS.includes(event.key)) {
      const { words, measure, isRightToLeft } = passage;
      const number = nextWord(event.key, state.cursor, words.length, measure, isRightToLeft(state.cursor));
      moveTo(number, { selecting: event.shiftKey, focus: true });
    } else if (event.key === "Enter" || event.key === " ") apply(state.pen);
    else if (label !== undefined) pickUpAndApply(label);
    else if (event.key === "Delete" || event.key === "Backspace" || event.key === "0") apply(null);
    else if (event.key === "Escape" && state.anchor !== null) moveTo(state.cursor);
    else return;
    event.preventDefault();
  }

  function pickUpAndApply(label) {
    state.anchor ??= state.cursor;
    pickUp(label);
  }

  function onPointerDown(event) {
    const number = passage.numberAt(event);
    if (number === null || event.button !== 0) return;
    state.pointer = event.pointerType;
    moveTo(number, { selecting: event.shiftKey, focus: true });
    state.anchor ??= number;
    showSelection();
    passage.node.setPointerCapture(event.pointerId);
  }

  function onPointerMove(event) {
    const number = passage.node.hasPointerCapture(event.pointerId) ? passage.numberAt(event) : null;
    if (number !== null && number !== state.cursor) moveTo(number, { selecting: true, focus: true });
  }

  function onPointerUp(event) {
    if (passage.node.hasPointerCapture(event.pointerId)) apply(state.pen);
  }

  /** The mouse's second click took away what the first one had marked, or the other way round; a finger may mean two taps. */
  function onDoubleClick(event) {
    if (state.pointer === "mouse" && passage.numberAt(event) === state.cursor) apply(state.pen);
  }

  passage.node.addEventListener("keydown", onKey);
  passage.node.addEventListener("pointerdown", onPointerDown);
  passage.node.addEventListener("pointermove", onPointerMove);
  passage.node.addEventListener("pointerup", onPointerUp);
  passage.node.addEventListener("dblclick", onDoubleClick);
  // A finger that scrolls instead of marking takes the pointer away.
  passage.node.addEventListener("pointercancel", () => moveTo(state.cursor));

  return { showResponse: passage.showMarks, showFeedback: passage.showOutcomes };
}

/** The passage as a list of words to choose from, with what shows marks and outcomes on them. */
function drawWords(page) {
  const node = make("div", "framing-passage");
  node.setAttribute("role", "listbox");
  node.setAttribute("aria-multiselectable", "true");
  node.setAttribute("aria-label", page.words.passage);
  const words = [];
  const gaps = [];
  const drawGap = (number, text) => (gaps[number] = make("span", "framing-gap", text));
  const drawWord = (number, text) => {
    const word = make("span", "framing-word", text);
    word.setAttribute("role", "option");
    word.setAttribute("aria-selected", "false");
    word.tabIndex = -1;
    word.dataset.number = String(number);
    return (words[number] = word);
  };
  const lines = drawPassage(page.passage, drawWord, drawGap);
  for (const line of lines) line.setAttribute("role", "group");
  node.append(...lines);
  const places = page.labels.map(([id]) => id);

  function quote(first, last) {
    let text = words[first].textContent;
    for (let number = first + 1; number <= last; number += 1) {
      text += gaps[number].textContent + words[number].textContent;
    }
    return text;
  }

  function showMarks(marks) {
    clearTags(node);
    for (const marked of node.querySelectorAll(".framing-mark")) {
      marked.classList.remove("framing-mark", ...places.map((_, place) => `framing-mark-${place}`));
      marked.removeAttribute("aria-label");
    }
    for (const [first, last, label] of marks) showMark(first, last, places.indexOf(label));
  }

  function showMark(first, last, place) {
    const name = page.labels[place][1];
    for (let number = first; number <= last; number += 1) {
      words[number].setAttribute("aria-label", fill(page.words.marked, { word: words[number].textContent, label: name }));
      const inside = number === first ? [words[number]] : [gaps[number], words[number]];
      for (const piece of inside) piece.classList.add("framing-mark", `framing-mark-${place}`);
    }
    const tag = make("span", `framing-tag framing-tag-${place}`, name);
    tag.setAttribute("aria-hidden", "true");
    words[last].after(tag);
  }

  function clearOutcomes() {
    const shown = node.querySelectorAll('[class*="framing-place-"]');
    for (const piece of shown) piece.classList.remove(...OUTCOMES.map((name) => `framing-place-${name}`));
  }

  function showOutcomes(rows) {
    clearOutcomes();
    for (const [outcome, , , place] of rows) {
      if (place.length === 0) continue;
      const pieces = [...words.slice(place[0], place[1] + 1), ...gaps.slice(place[0] + 1, place[1] + 1)];
      for (const piece of pieces) piece.classList.add(`framing-place-${outcome}`);
    }
  }

  function numberAt(event) {
    const word = document.elementFromPoint(event.clientX, event.clientY)?.closest(".framing-word");
    return word && node.contains(word) ? Number(word.dataset.number) : null;
  }

  return {
    node,
    words,
    quote,
    showMarks,
    showOutcomes,
    clearOutcomes,
    numberAt,
    measure: () => words.map((word) => word.getBoundingClientRect()),
    isRightToLeft: (number) => getComputedStyle(words[number]).direction === "rtl",
  };
}

/** A button for each label, with its number key, and one that removes; the explanation of the one in hand below. */
function drawPalette(page, pickUp) {
  const node = make("div", "framing-palette");
  const group = make("div", "framing-pens");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", page.words.palette);
  group.append(make("span", "framing-palette-name", page.words.palette));
  const explanation = make("p", "framing-explanation");
  const pens = [...page.labels, [null, page.words.remove, ""]];
  const buttons = pens.map(([id, name], place) => drawPen(id, name, place, pickUp));
  group.append(...buttons);
  node.append(group, explanation);
  return {
    node,
    name: (label) => pens.find(([id]) => id === label)[1],
    show(label) {
      pens.forEach(([id], place) => buttons[place].setAttribute("aria-pressed", String(id === label)));
      explanation.textContent = pens.find(([id]) => id === label)[2];
    },
  };
}

function drawPen(id, name, place, pickUp) {
  const button = make("button", "framing-button framing-pen");
  button.type = "button";
  button.append(make("kbd", "framing-key", id === null ? "0" : String(place + 1)), " ");
  button.append(make("span", id === null ? "" : `framing-mark framing-mark-${place}`, name));
  // Without this the button would take the focus away from the words that are selected.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => pickUp(id));
  return button;
}

export default exerciseWidget(drawMarker);
