// What the page does in a browser: sorts and filters its tables. Its text is written into the page, so it may use nothing around it.

/** Runs in the reader's browser, never here. */
export function behave(): void {
  const table = document.querySelector<HTMLTableElement>("table.operations");
  const filters = document.querySelector<HTMLElement>(".filters");
  const words = document.querySelector<HTMLInputElement>("#words");
  const group = document.querySelector<HTMLSelectElement>("#group");
  const dangers = document.querySelector<HTMLInputElement>("#dangers");
  const shown = document.querySelector<HTMLOutputElement>("#shown");
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  for (const sortable of document.querySelectorAll("table")) makeSortable(sortable);
  if (!table || !filters || !words || !group || !dangers || !shown) return;
  const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => ({
    row,
    words: "",
    group: row.dataset["group"] ?? "",
    isDangerous: row.classList.contains("dangerous"),
  }));
  filters.hidden = false;
  for (const input of [words, group, dangers]) input.addEventListener("input", filter);
  filter();

  function filter(): void {
    const wanted = (words?.value ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const entry of rows) {
      if (wanted.length > 0) entry.words ||= (entry.row.textContent ?? "").toLowerCase();
      const fits =
        (group?.value === "" || entry.group === group?.value) &&
        (!dangers?.checked || entry.isDangerous) &&
        wanted.every((word) => entry.words.includes(word));
      if (entry.row.hidden === fits) entry.row.hidden = !fits;
      if (fits) count += 1;
    }
    if (shown) shown.value = `${count.toLocaleString("en")} of ${rows.length.toLocaleString("en")} shown`;
  }

  function makeSortable(sortable: HTMLTableElement): void {
    const heads = [...(sortable.tHead?.rows[0]?.cells ?? [])];
    for (const [column, head] of heads.entries()) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const direction = head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", direction);
        sort(sortable, column, direction === "ascending" ? 1 : -1);
      });
    }
  }

  function sort(sortable: HTMLTableElement, column: number, sign: number): void {
    const body = sortable.tBodies[0];
    if (!body) return;
    const isNumber = sortable.tHead?.rows[0]?.cells[column]?.classList.contains("number") === true;
    const keyed = [...body.rows].map((row) => {
      const key = (row.cells[column]?.textContent ?? "").replace(/^\W+/u, "");
      return { row, key, figure: isNumber ? Number(key.replaceAll(",", "")) : 0 };
    });
    keyed.sort((a, b) => sign * (isNumber ? a.figure - b.figure : collator.compare(a.key, b.key)));
    body.append(...keyed.map(({ row }) => row));
  }
}
