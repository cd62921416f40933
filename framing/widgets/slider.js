// Numbers for words of likelihood: for each item a slider and a field, bound to each other, and after a check the bands of
// the scales. The thumb is hidden until the student has given a number, so that none is suggested.

/** The axis as the page gets it, by names. */
export function readAxis([low, high, step, unit]) {
  return { low, high, step, unit };
}

/** The number that somebody typed, with a decimal point or comma and perhaps the unit; null where it is none of the axis. */
export function readNumber(text, { low, high, unit }) {
  const written = text.trim();
  const bare = unit && written.endsWith(unit) ? written.slice(0, -unit.length).trim() : written;
  if (!/^-?(\d+[.,]?\d*|[.,]\d+)$/.test(bare)) return null;
  const number = Number(bare.replace(",", "."));
  return low <= number && number <= high ? number : null;
}

/** The pairs in the order of the items once `id` has this number, or none where it is null. */
export function putNumber(items, pairs, id, number) {
  const numbers = new Map([...pairs, [id, number]]);
  return items.filter(([known]) => (numbers.get(known) ?? null) !== null).map(([known]) => [known, numbers.get(known)]);
}

/** How far along the axis a number stands, as a percentage for the style sheet. */
export function percentOf({ low, high }, number) {
  return `${(100 * (number - low)) / (high - low)}%`;
}

function withUnit(number, { unit }) {
  return `${number} ${unit}`.trim();
}

function drawSliders(page, slot, desk) {
  const axis = readAxis(page.axis);
  let pairs = []; // the newest numbers; those of the response may be a moment older
  const rows = page.items.map(([id, text]) => drawEstimate(page, axis, desk, text, (number) => take(id, number)));
  slot.append(...rows.map((row) => row.node));

  function take(id, number) {
    pairs = putNumber(page.items, pairs, id, number);
    desk.typed(pairs);
  }

  return {
    showResponse(response) {
      pairs = response;
      const numbers = new Map(response);
      page.items.forEach(([id], place) => rows[place].show(numbers.get(id) ?? null));
    },
    showLive(live) {
      const { bands = [] } = Object.fromEntries(live);
      rows.forEach((row, place) => row.showBands(bands[place] ?? []));
    },
    showFeedback: (feedback) => rows.forEach(({ legend }, place) => showTag(legend, place, feedback)),
  };
}

function drawEstimate(page, axis, desk, text, take) {
  const node = make("fieldset", "framing-estimate");
  const legend = make("legend", "framing-estimate-text", text);
  legend.dir = "auto";
  const line = make("div", "framing-estimate-line");
  const slider = drawSlider(page, axis);
  const field = drawField(page, axis, desk);
  const bands = drawBands(page, axis);
  line.append(slider.node, field.node);
  node.append(legend, line, bands.node);

  function show(number) {
    slider.show(number);
    field.show(number);
    bands.showNumber(number);
  }

  function change(number) {
    clearTags(legend);
    show(number);
    take(number);
  }

  const { input } = slider;
  input.addEventListener("input", () => change(Number(input.value)));
  // A click where the hidden thumb is changes nothing, and so is no input.
  input.addEventListener("click", () => slider.isEmpty() && change(Number(input.value)));
  input.addEventListener("change", desk.flush);
  field.input.addEventListener("input", () => change(readNumber(field.input.value, axis)));
  field.input.addEventListener("change", () => {
    desk.flush();
    field.complain();
  });
  return { node, legend, show, showBands: bands.showBands };
}

function drawSlider(page, axis) {
  const node = make("div", "framing-slider-box");
  const input = make("input", "framing-slider");
  input.type = "range";
  [input.min, input.max, input.step] = [axis.low, axis.high, axis.step];
  input.setAttribute("aria-label", page.words.estimate_slider);
  const ends = make("div", "framing-slider-ends");
  ends.setAttribute("aria-hidden", "true"); // a slider tells its ends itself
  ends.append(make("span", "", withUnit(axis.low, axis)), make("span", "", withUnit(axis.high, axis)));
  node.append(input, ends);
  const isEmpty = () => input.classList.contains("framing-slider-empty");
  return {
    node,
    input,
    isEmpty,
    show(number) {
      input.classList.toggle("framing-slider-empty", number === null);
      input.value = number ?? (axis.low + axis.high) / 2;
      input.setAttribute("aria-valuetext", number === null ? page.words.estimate_none : withUnit(number, axis));
    },
  };
}

function drawField(page, axis, desk) {
  const node = make("div", "framing-estimate-answer");
  const label = make("label", "framing-estimate-field");
  const input = make("input", "framing-field framing-estimate-number");
  input.type = "text";
  input.inputMode = "decimal";
  input.autocomplete = "off";
  input.maxLength = 12;
  label.append(make("span", "", page.words.number), input, make("span", "", axis.unit));
  const complaint = make("p", "framing-estimate-complaint");
  complaint.id = newId();
  input.setAttribute("aria-describedby", complaint.id);
  node.append(label, complaint);

  function showComplaint(text) {
    complaint.textContent = text;
    input.setAttribute("aria-invalid", String(text !== ""));
  }

  return {
    node,
    input,
    show(number) {
      if (number !== null || input.value === "") showComplaint("");
      // What reads as this number already is left as it was typed.
      if (readNumber(input.value, axis) !== number) input.value = number ?? "";
    },
    complain() {
      if (input.value.trim() === "" || readNumber(input.value, axis) !== null) return;
      showComplaint(fill(page.words.estimate_range, { low: axis.low, high: withUnit(axis.high, axis) }));
      desk.say(complaint.textContent);
    },
  };
}

/** The bands of an item on the axis of its slider, with the student's number; empty until there are bands to show. */
function drawBands(page, axis) {
  const node = make("div", "framing-bands");
  let shown = { bands: [], number: null };

  function draw(change) {
    shown = { ...shown, ...change };
    const { bands, number } = shown;
    if (bands.length === 0) return node.replaceChildren();
    const yours = number === null ? page.words.estimate_none : fill(page.words.estimate_yours, { number: withUnit(number, axis) });
    node.replaceChildren(make("p", "framing-band-text", yours), ...bands.flatMap((band) => drawBand(axis, band, number)));
  }

  return { node, showBands: (bands) => draw({ bands }), showNumber: (number) => draw({ number }) };
}

/** One band as a sentence and, for the eye alone, as a bar on the axis. */
function drawBand(axis, [text, low, high], number) {
  const strip = make("div", "framing-band-strip");
  strip.setAttribute("aria-hidden", "true");
  const bar = make("div", "framing-band");
  bar.style.insetInlineStart = percentOf(axis, low);
  bar.style.inlineSize = percentOf({ low: 0, high: axis.high - axis.low }, high - low);
  strip.append(bar);
  if (number !== null) {
    const pin = make("div", "framing-band-pin");
    pin.style.insetInlineStart = percentOf(axis, number);
    strip.append(pin);
  }
  return [make("p", "framing-band-text", text), strip];
}

export default exerciseWidget(drawSliders);
