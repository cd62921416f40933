// Rows of words, and for each row a list to select from in every column. The passage that the words are from stands above,
// each row's words underlined behind its number.

/** The cells in the order of the page once `row` has `option` in `column`; the option "" empties the cell. */
export function bindCell(rows, columns, cells, [row, column, option]) {
  const place = ([row, column]) => rows.indexOf(row) * columns.length + columns.indexOf(column);
  const next = cells.filter((cell) => place(cell) !== place([row, column]));
  if (option !== "") next.push([row, column, option]);
  return next.sort((one, other) => place(one) - place(other));
}

/** The numbers of the rows whose words begin with word `number`. */
export function rowsFrom(rows, number) {
  return [...rows.keys()].filter((row) => rows[row][2][0] === number);
}

/** Whether word `number` belongs to the words of a row; `isGap` asks for what stands in front of that word. */
export function isBound(rows, number, { isGap = false } = {}) {
  return rows.some(([, , [first, last]]) => (isGap ? first < number : first <= number) && number <= last);
}

function drawBinder(page, slot, desk) {
  if (page.passage.length > 0) slot.append(drawBoundPassage(page));
  slot.append(drawExplanations(page.columns.map(([, name, explanation]) => [name, explanation])));
  const drawn = page.rows.map((row, number) => drawRow(page, desk, row, number));
  slot.append(...drawn.map(({ fieldset }) => fieldset));
  const cells = drawn.flatMap((row) => row.cells);
  return {
    showResponse(response) {
      for (const { row, column, select } of cells) {
        select.value = response.find((cell) => cell[0] === row && cell[1] === column)?.[2] ?? "";
      }
    },
    showFeedback: (feedback) => cells.forEach(({ node }, number) => showTag(node, number, feedback)),
  };
}

function drawBoundPassage({ passage, rows }) {
  const quotation = make("blockquote", "framing-quotation framing-bound-passage");
  const draw = (text, isMarked) => (isMarked ? make("span", "framing-bound", text) : document.createTextNode(text));
  const drawGap = (number, text) => draw(text, isBound(rows, number, { isGap: true }));
  const drawWord = (number, text) => {
    const word = document.createDocumentFragment();
    word.append(...rowsFrom(rows, number).map(drawNumber), draw(text, isBound(rows, number)));
    return word;
  };
  quotation.append(...drawPassage(passage, drawWord, drawGap));
  return quotation;
}

function drawRow(page, desk, [id, text], number) {
  const fieldset = make("fieldset", "framing-binding");
  const legend = make("legend", "framing-binding-words");
  legend.dir = "auto";
  legend.append(drawNumber(number), make("span", "", text));
  const line = make("div", "framing-cells");
  const cells = page.columns.map((column) => drawCell(page, desk, id, column));
  line.append(...cells.map(({ node }) => node));
  fieldset.append(legend, line);
  return { fieldset, cells };
}

function drawCell(page, desk, row, [column, name, , options]) {
  const rows = page.rows.map(([id]) => id);
  const columns = page.columns.map(([id]) => id);
  const cell = make("div", "framing-cell");
  const take = (option) => {
    clearTags(cell);
    desk.answer(bindCell(rows, columns, desk.response(), [row, column, option]));
  };
  const { node, select } = drawSelection({ label: name, nothing: page.words.select_nothing, options, take });
  cell.append(node);
  return { row, column, select, node: cell };
}

export default exerciseWidget(drawBinder);
