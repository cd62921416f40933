// One number with its unit. Every change is sent as it is typed, and Enter checks.

/** What goes into the journal for the text in the field: nothing for an empty one. */
export function typed(text) {
  return text.trim() === "" ? [] : [text];
}

function drawNumberField(page, slot, desk) {
  const label = make("label", "framing-number-line");
  const input = make("input", "framing-field");
  input.type = "text";
  input.inputMode = "decimal";
  input.autocomplete = "off";
  input.maxLength = 40;
  input.setAttribute("aria-describedby", desk.promptId);
  input.addEventListener("input", () => desk.answer(typed(input.value)));
  input.addEventListener("keydown", (event) => event.key === "Enter" && !event.repeat && desk.press("check"));
  label.append(make("span", "", page.words.number), input, make("span", "", page.unit));
  slot.append(label);
  return {
    showResponse: (response) => isInUse(input) || (input.value = response[0] ?? ""),
    showFeedback: () => {},
  };
}

export default exerciseWidget(drawNumberField);
