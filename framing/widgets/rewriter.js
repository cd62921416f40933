// A text to write anew: the text area, what is asked of it, and what the tool reads in it. Python reads with every pause
// in the typing; what comes back is drawn around the area and never touches it.

/** The constraints that changed their state from one reading to the next, as pairs of text and whether it is met. */
export function turned(texts, before, after) {
  return texts.map((text, number) => [text, after[number][0]]).filter(([, isMet], number) => isMet !== before[number][0]);
}

/** What is read aloud when constraints change their state: "Done: At most 60 words." */
export function tell(changes, page) {
  const said = (isMet) => (isMet ? page.words.rewrite_said_done : page.words.rewrite_said_open);
  return changes.map(([text, isMet]) => fill(said(isMet), { text })).join(" ");
}

function drawRewriter(page, slot, desk) {
  const writing = drawTextArea(desk, {
    label: page.words.rewrite_label,
    rows: 6,
    longest: page.longest,
    full: page.words.full,
    take: (text) => desk.typed([text]),
  });
  writing.node.classList.add("framing-rewriter-field");
  writing.area.setAttribute("aria-describedby", desk.promptId);
  const constraints = drawConstraints(page, desk);
  const reading = drawReading(page);
  slot.append(
    make("p", "framing-rewriter-heading", page.words.rewrite_source),
    drawQuotation(page.passage),
    writing.node,
    ...constraints.nodes,
    reading.node,
  );
  return {
    showResponse: ([text]) => writing.show(text ?? page.start),
    showLive(pairs) {
      const live = Object.fromEntries(pairs);
      constraints.show(live.constraints);
      reading.show(live);
    },
    showFeedback: () => {},
  };
}

/** The list of what is asked for. A change of state is said aloud, the first state is not. */
function drawConstraints(page, desk) {
  const heading = make("p", "framing-rewriter-heading", page.words.rewrite_constraints);
  heading.id = newId();
  const list = make("ul", "framing-constraints");
  list.setAttribute("aria-labelledby", heading.id);
  const items = page.constraints.map((text) => drawConstraint(text));
  list.append(...items.map((item) => item.node));
  let before = null;
  return {
    nodes: [heading, list],
    show(states) {
      states.forEach(([isMet, detail], number) => items[number].show(isMet, detail, page));
      const changes = before ? turned(page.constraints, before, states) : [];
      if (changes.length > 0) desk.say(tell(changes, page));
      before = states;
    },
  };
}

function drawConstraint(text) {
  const node = make("li", "framing-constraint");
  const state = make("span", "framing-constraint-state");
  const asked = make("span", "", text);
  asked.dir = "auto";
  const found = make("span", "framing-constraint-detail");
  found.dir = "auto";
  const words = make("span");
  words.append(asked, " ", found);
  node.append(state, words);
  return {
    node,
    show(isMet, detail, page) {
      node.classList.toggle("framing-constraint-met", isMet);
      state.textContent = isMet ? page.words.rewrite_done : page.words.rewrite_open;
      found.textContent = detail;
    },
  };
}

/** What the tool reads in the text: the text with its marks, the ledger of cues, the voices. */
function drawReading(page) {
  const node = make("details", "framing-details framing-reading");
  node.open = true;
  const preview = make("p", "framing-preview");
  preview.dir = "auto";
  const ledger = drawTable([page.words.rewrite_cue, page.words.rewrite_count, page.words.rewrite_words]);
  const voices = drawTable([page.words.rewrite_voice, page.words.rewrite_mode, page.words.rewrite_length]);
  const tables = make("div", "framing-ledgers");
  tables.append(ledger.node, voices.node);
  node.append(
    make("summary", "framing-details-summary", page.words.rewrite_reading),
    make("p", "framing-help", page.words.rewrite_caution),
    preview,
    tables,
  );
  return {
    node,
    show(live) {
      preview.replaceChildren(...live.pieces.flatMap(drawPiece));
      preview.hidden = live.pieces.length === 0;
      ledger.show(live.ledger);
      voices.show(live.voices);
    },
  };
}

/** A piece of the text, as a mark where it has a class, and behind it the tags of the cues that end here. */
function drawPiece([text, style, tags]) {
  const piece = style ? make("mark", `framing-cue framing-cue-${style}`, text) : document.createTextNode(text);
  return [piece, ...tags.map((tag) => make("small", "framing-cue-tag", tag))];
}

/** A small table whose first column names its rows. It is hidden while it has none. */
function drawTable(heads) {
  const node = make("table", "framing-ledger");
  const body = make("tbody");
  const top = make("tr");
  for (const text of heads) top.append(makeHead(text, "col"));
  const head = make("thead");
  head.append(top);
  node.append(head, body);
  return {
    node,
    show(rows) {
      node.hidden = rows.length === 0;
      body.replaceChildren(...rows.map(drawRow));
    },
  };
}

function drawRow([first, ...others]) {
  const row = make("tr");
  row.append(makeHead(first, "row"), ...others.map((text) => make("td", "", text)));
  for (const cell of row.children) cell.dir = "auto";
  return row;
}

export default exerciseWidget(drawRewriter);
