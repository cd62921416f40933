// A passage with numbered sentences, and below it items to code: radio buttons for yes, no and unsure, and with a yes a
// list to select the sentence from that shows it.

/** The codings in the order of the items once `item` has this answer; only a yes keeps its sentence. */
export function codeItem(items, codings, [item, answer, sentence]) {
  const coding = [item, answer, answer === "yes" ? sentence : null];
  const byItem = new Map([...codings, coding].map((known) => [known[0], known]));
  return items.filter((known) => byItem.has(known)).map((known) => byItem.get(known));
}

/** The first words of a sentence, at most `longest` characters and three dots. */
export function opening(sentence, longest = 40) {
  const letters = [...sentence];
  if (letters.length <= longest) return sentence;
  const kept = letters.slice(0, longest + 1).join("");
  const blank = kept.lastIndexOf(" ");
  return (blank > 0 ? kept.slice(0, blank) : letters.slice(0, longest).join("")) + " …";
}

/** The items in runs of the same group: [group, items] each. */
export function inGroups(items) {
  const groups = [];
  for (const item of items) {
    const group = item[2];
    if (groups.length === 0 || groups.at(-1)[0] !== group) groups.push([group, []]);
    groups.at(-1)[1].push(item);
  }
  return groups;
}

/** So many questions scroll beside their text, which would be out of sight otherwise. */
const LONG_SHEET = 9;

function drawCodingSheet(page, slot, desk) {
  const sheet = make("div", page.items.length < LONG_SHEET ? "framing-sheet" : "framing-sheet framing-sheet-long");
  const text = make("div", "framing-sheet-text");
  text.append(drawNumberedPassage(page.lines));
  text.tabIndex = 0; // to be scrolled with the keyboard
  text.setAttribute("role", "group"); // no landmark: a page has several
  text.setAttribute("aria-label", `${page.words.code_text}: ${page.title}`);
  const questions = make("div", "framing-sheet-questions");
  const items = [];
  for (const [name, members] of inGroups(page.items)) {
    const drawn = members.map((item) => drawItem(page, desk, item));
    questions.append(drawGroup(name, drawn));
    items.push(...drawn);
  }
  const panes = make("div", "framing-sheet-panes");
  panes.append(text, questions);
  sheet.append(panes);
  slot.append(sheet);
  return {
    showResponse: (response) => items.forEach((item) => item.show(response.find(([id]) => id === item.id))),
    showFeedback: (feedback) => items.forEach(({ choices }, number) => showTag(choices, number, feedback)),
  };
}

function drawNumberedPassage(lines) {
  const quotation = make("blockquote", "framing-quotation");
  for (const line of lines) {
    const paragraph = make("p", "framing-line");
    paragraph.dir = "auto";
    for (const [number, text] of line) paragraph.append(drawNumber(number), text, " ");
    quotation.append(paragraph);
  }
  return quotation;
}

function drawGroup(name, items) {
  const group = make("div", "framing-group");
  if (name !== "") {
    const heading = make("p", "framing-group-name", name);
    heading.id = newId();
    group.setAttribute("role", "group");
    group.setAttribute("aria-labelledby", heading.id);
    group.append(heading);
  }
  group.append(...items.map(({ fieldset }) => fieldset));
  return group;
}

function drawItem(page, desk, [id, question]) {
  const fieldset = make("fieldset", "framing-coding");
  const legend = make("legend", "framing-coding-question", question);
  legend.dir = "auto";
  const choices = make("div", "framing-coding-choices");
  const ids = page.items.map(([known]) => known);
  const sentences = page.lines.flat().map(([number, text]) => [number, `[${number + 1}] ${opening(text)}`]);

  const inputs = drawAnswers(page, (answer) => take(answer));
  const evidence = drawSelection({
    label: page.words.code_sentence,
    nothing: page.words.select_nothing,
    options: sentences,
    take: () => take("yes"),
  });
  choices.append(...inputs.map(({ label }) => label));
  fieldset.append(legend, choices, evidence.node);

  function take(answer) {
    clearTags(choices);
    const { value } = evidence.select;
    desk.answer(codeItem(ids, desk.response(), [id, answer, value === "" ? null : Number(value)]));
  }

  // The sentence of an earlier yes stays in the list while it is hidden, for who goes back to yes.
  function show(coding) {
    const [, answer, sentence] = coding ?? [id, null, null];
    for (const { input } of inputs) input.checked = input.value === answer;
    evidence.node.hidden = answer !== "yes";
    if (answer === "yes") evidence.select.value = sentence ?? "";
  }

  return { id, fieldset, choices, show };
}

function drawAnswers(page, take) {
  const group = newId();
  const answers = [
    ["yes", page.words.code_yes],
    ["no", page.words.code_no],
    ["unsure", page.words.code_unsure],
  ];
  return answers.map(([answer, name]) => {
    const label = make("label", "framing-answer");
    const input = make("input", "framing-input");
    input.type = "radio";
    input.name = group;
    input.value = answer;
    input.addEventListener("change", () => take(answer));
    label.append(input, make("span", "", name));
    return { label, input };
  });
}

export default exerciseWidget(drawCodingSheet);
