// Items to bring into an order: each has a button that moves it earlier and one that moves it later, and can be dragged.

/** All ids in the student's order: those of the response, then the others as they stand in the file. */
export function arranged(items, response) {
  const rest = items.map(([id]) => id).filter((id) => !response.includes(id));
  return [...response, ...rest];
}

/** The ids once `id` has the place `place`, counted from 0; a place beyond the end is the end. */
export function moved(ids, id, place) {
  const others = ids.filter((other) => other !== id);
  const target = Math.max(0, Math.min(place, others.length));
  return [...others.slice(0, target), id, ...others.slice(target)];
}

/** The place of what is held at the height `y` among others, whose middles stand at these heights. */
export function placeAt(y, middles) {
  return middles.filter((middle) => middle < y).length;
}

function drawRanker(page, slot, desk) {
  const list = make("ol", "framing-ranks");
  list.setAttribute("aria-describedby", desk.promptId);
  const rows = new Map(page.items.map(([id, text]) => [id, drawItem(page, text, (step) => moveBy(id, step))]));
  const end = (text, name) => make("p", "framing-ranks-end", fill(text, { end: name }));
  let order = arranged(page.items, []);
  list.append(...nodesOf(order));
  slot.append(end(page.words.order_first, page.first), list, end(page.words.order_last, page.last));
  for (const [id, row] of rows) makeDraggable(row, { carry: (y) => carry(id, y), drop: () => drop(id) });

  function nodesOf(ids) {
    return ids.map((id) => rows.get(id).node);
  }

  /** Puts the others around the item `still`: what is not moved keeps the focus, and the pointer that drags it. */
  function show(ids, still = idInUse() ?? ids[0]) {
    order = ids;
    const nodes = nodesOf(ids);
    const place = ids.indexOf(still);
    nodes[place].before(...nodes.slice(0, place));
    nodes[place].after(...nodes.slice(place + 1));
    ids.forEach((id, number) => rows.get(id).showEnds(number === 0, number === ids.length - 1));
  }

  function idInUse() {
    return order.find((id) => rows.get(id).node.contains(document.activeElement));
  }

  function moveBy(id, step) {
    show(moved(order, id, order.indexOf(id) + step), id);
    drop(id);
  }

  function carry(id, y) {
    const others = nodesOf(order.filter((other) => other !== id)).map((node) => node.getBoundingClientRect());
    const place = placeAt(y, others.map((box) => (box.top + box.bottom) / 2));
    if (order[place] !== id) show(moved(order, id, place), id);
  }

  function drop(id) {
    if (order.join() === arranged(page.items, desk.response()).join()) return;
    clearTags(list);
    desk.answer([...order]);
    const [text, place] = [rows.get(id).text, order.indexOf(id) + 1];
    desk.say(fill(page.words.order_said, { text, place, count: order.length }));
  }

  return {
    showResponse: (response) => show(arranged(page.items, response)),
    // What is said of two neighbours stands between them, below the first.
    showFeedback: (feedback) => order.forEach((id, number) => showTag(rows.get(id).below, number, feedback)),
  };
}

function drawItem(page, text, move) {
  const node = make("li", "framing-rank");
  const line = make("div", "framing-rank-line");
  const grip = make("span", "framing-rank-grip", "⠿");
  grip.title = page.words.order_grip;
  grip.setAttribute("aria-hidden", "true");
  const words = make("span", "framing-rank-text", text);
  words.id = newId();
  words.dir = "auto";
  const earlier = makeMover(page.words.order_earlier, words.id);
  const later = makeMover(page.words.order_later, words.id);
  const below = make("div", "framing-rank-below");
  earlier.addEventListener("click", (event) => isMeant(event) && press(earlier, later, -1));
  later.addEventListener("click", (event) => isMeant(event) && press(later, earlier, 1));
  line.append(grip, words, earlier, later);
  node.append(line, below);

  /** At an end of the list a button has nothing more to do, so its partner takes the focus. */
  function press(button, partner, step) {
    if (isOff(button)) return;
    move(step);
    if (isOff(button)) partner.focus();
  }

  function showEnds(isFirst, isLast) {
    earlier.setAttribute("aria-disabled", String(isFirst));
    later.setAttribute("aria-disabled", String(isLast));
  }

  return { node, line, grip, below, text, showEnds };
}

function makeMover(label, textId) {
  const button = make("button", "framing-button", label);
  button.type = "button";
  button.id = newId();
  button.setAttribute("aria-labelledby", `${button.id} ${textId}`);
  return button;
}

/** The mouse takes an item anywhere beside its buttons; a finger takes its grip, so that it can scroll elsewhere. */
function makeDraggable({ node, line, grip }, { carry, drop }) {
  const isHeld = (event) => line.hasPointerCapture(event.pointerId);
  const isTaken = (event) => (event.pointerType === "mouse" ? !event.target.closest("button") : event.target === grip);
  line.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !isTaken(event)) return;
    event.preventDefault(); // no text is selected
    line.setPointerCapture(event.pointerId);
    node.classList.add("framing-rank-held");
  });
  line.addEventListener("pointermove", (event) => isHeld(event) && carry(event.clientY));
  line.addEventListener("lostpointercapture", () => {
    node.classList.remove("framing-rank-held");
    drop();
  });
}

export default exerciseWidget(drawRanker);
