// Items to put into bins: for each item a group of radio buttons, one for each bin.

/** The pairs in the order of the items once `item` was put into `bin`. */
export function sortInto(items, pairs, item, bin) {
  const chosen = new Map([...pairs, [item, bin]]);
  return items.filter(([id]) => chosen.has(id)).map(([id]) => [id, chosen.get(id)]);
}

function drawSorter(page, slot, desk) {
  slot.append(drawExplanations(page.bins.map(([, name, explanation]) => [name, explanation])));
  const rows = page.items.map(([id, text]) => drawItem(page, desk, id, text));
  slot.append(...rows.map((row) => row.fieldset));
  return {
    showResponse(response) {
      const chosen = new Map(response);
      for (const { id, inputs } of rows) for (const input of inputs) input.checked = chosen.get(id) === input.value;
    },
    showFeedback: (feedback) => rows.forEach(({ choices }, number) => showTag(choices, number, feedback)),
  };
}

function drawItem(page, desk, id, text) {
  const fieldset = make("fieldset", "framing-item");
  const legend = make("legend", "framing-item-text", text);
  legend.dir = "auto";
  const choices = make("div", "framing-item-choices");
  const group = newId();
  const inputs = page.bins.map(([bin, name]) => {
    const label = make("label", "framing-choice");
    const input = make("input", "framing-input");
    input.type = "radio";
    input.name = group;
    input.value = bin;
    input.addEventListener("change", () => {
      clearTags(choices);
      desk.answer(sortInto(page.items, desk.response(), id, bin));
    });
    label.append(input, make("span", "", name));
    choices.append(label);
    return input;
  });
  fieldset.append(legend, choices);
  return { id, fieldset, choices, inputs };
}

export default exerciseWidget(drawSorter);
