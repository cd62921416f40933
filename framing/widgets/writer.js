// An open answer: a field for the text with its number of words and, after the first check, the questions to rate it by.

const LETTER = "[\\p{L}\\p{N}]\\p{M}*";
const WORD = new RegExp(`(?:${LETTER})+(?:[-\\u2010\\u2011'\\u2019](?:${LETTER})+)*`, "gu");

/** How many words the text has: runs of letters or digits with inner hyphens or apostrophes, as Python counts them. */
export function countWords(text) {
  return (text.match(WORD) ?? []).length;
}

/** The pairs with this text as the answer; blanks alone are none. */
export function withText(pairs, text) {
  const ratings = pairs.filter(([name]) => name !== "answer");
  return text.trim() === "" ? ratings : [["answer", text], ...ratings];
}

/** The pairs once the criterion got this level: the answer first, then the ratings in the order of the criteria. */
export function withRating(criteria, pairs, criterion, level) {
  const given = new Map([...pairs, [criterion, level]]);
  return ["answer", ...criteria].filter((name) => given.has(name)).map((name) => [name, given.get(name)]);
}

function drawWriter(page, slot, desk) {
  if (page.passage.length > 0) slot.append(drawQuotation(page.passage));
  const field = drawAnswerField(page, desk);
  slot.append(field.node, field.count);
  let groups = [];
  const showRatings = () => {
    const given = new Map(desk.response());
    for (const { id, inputs } of groups) inputs.forEach((input, level) => (input.checked = given.get(id) === level));
  };
  return {
    showResponse(response) {
      field.show(new Map(response).get("answer") ?? "");
      showRatings();
    },
    // The rubric comes with the first check and stays: what is drawn keeps the keyboard's focus.
    showLive(live) {
      const { rubric } = Object.fromEntries(live);
      if (!rubric || groups.length > 0) return;
      groups = rubric.map((criterion) => drawCriterion(page, desk, criterion));
      desk.below.append(drawRubric(page, groups));
      showRatings();
    },
    showFeedback: () => {},
  };
}

/** The field for the text, and below it how many words it has. */
function drawAnswerField(page, desk) {
  const count = make("p", "framing-count");
  count.id = newId();
  const countAgain = () => {
    const gaps = { written: countWords(area.value), fewest: page.fewest_words };
    count.textContent = fill(page.words.write_count, gaps);
  };
  const take = (text) => {
    countAgain();
    desk.typed(withText(desk.response(), text));
  };
  const { node, area, show } = drawTextArea(desk, {
    label: page.words.write_label,
    rows: 8,
    longest: page.longest,
    full: page.words.full,
    take,
  });
  area.setAttribute("aria-describedby", `${desk.promptId} ${count.id}`);
  return {
    node,
    count,
    show(text) {
      show(text);
      countAgain();
    },
  };
}

function drawRubric(page, groups) {
  const rubric = make("div", "framing-rubric");
  const title = make("p", "framing-rubric-title", page.words.write_rate);
  title.id = newId();
  rubric.setAttribute("role", "group");
  rubric.setAttribute("aria-labelledby", title.id);
  rubric.append(title, make("p", "framing-help", page.words.write_rate_help), ...groups.map((group) => group.fieldset));
  return rubric;
}

function drawCriterion(page, desk, [id, name, question, levels]) {
  const fieldset = make("fieldset", "framing-criterion");
  const legend = make("legend", "framing-criterion-question");
  legend.append(make("strong", "", name), " ", question);
  const group = newId();
  const inputs = levels.map((text, level) => {
    const label = make("label", "framing-level");
    const input = make("input", "framing-input");
    input.type = "radio";
    input.name = group;
    input.value = level;
    input.addEventListener("change", () => {
      desk.flush(); // what is still being typed goes first, so that the rating is added to it
      desk.answer(withRating(page.criteria, desk.response(), id, level));
    });
    label.append(input, make("strong", "", level), " ", make("span", "", text));
    fieldset.append(label);
    return input;
  });
  fieldset.prepend(legend);
  return { id, fieldset, inputs };
}

export default exerciseWidget(drawWriter);
