// Options with real inputs: radio buttons where one is right, checkboxes where several may be.

/** The ids in the order of the options once `id` was switched on or off; where only one counts, the newest. */
export function choose(options, chosen, id, isOn, many) {
  const next = many ? chosen.filter((other) => other !== id) : [];
  if (isOn) next.push(id);
  return options.map(([known]) => known).filter((known) => next.includes(known));
}

function drawChoices(page, slot, desk) {
  if (page.passage.length > 0) slot.append(drawQuotation(page.passage));
  const group = newId();
  const fieldset = make("fieldset", "framing-options");
  fieldset.setAttribute("aria-describedby", desk.promptId);
  fieldset.append(make("legend", "framing-legend", page.many ? page.words.choose_many : page.words.choose_one));
  const rows = page.options.map(([id, text]) => drawOption(page, desk, { id, text, group }));
  fieldset.append(...rows.map((row) => row.label));
  slot.append(fieldset);
  return {
    showResponse: (response) => rows.forEach(({ input }) => (input.checked = response.includes(input.value))),
    showFeedback: (feedback) => rows.forEach(({ label }, number) => showTag(label, number, feedback)),
  };
}

function drawOption(page, desk, { id, text, group }) {
  const label = make("label", "framing-option");
  const input = make("input", "framing-input");
  input.type = page.many ? "checkbox" : "radio";
  input.name = group;
  input.value = id;
  input.addEventListener("change", () => {
    clearTags(label.parentElement);
    desk.answer(choose(page.options, desk.response(), id, input.checked, page.many));
  });
  const words = make("span", "framing-option-text", text);
  words.dir = "auto";
  label.append(input, words);
  return { label, input };
}

export default exerciseWidget(drawChoices);
