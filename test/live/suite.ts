// One telling of the stories: its random id, the parameter templates it had to make, and what it could not clear away.
import type { Servers } from "./servers.ts";

interface Template {
  readonly pk: number;
  readonly name: string;
  readonly units: string;
}

const TEMPLATES = [
  { name: "Weight", units: "g" },
  { name: "PrintTime", units: "s" },
] as const;

export class Suite {
  readonly servers: Servers;
  /** Eight hex digits: in the name of everything the suite makes. */
  readonly id: string;
  readonly #made: Template[] = [];
  readonly #leftovers: string[] = [];
  #keptHistories = 0;

  constructor(servers: Servers, id: string) {
    this.servers = servers;
    this.id = id;
  }

  /** Sentences about what is still there. */
  get leftovers(): readonly string[] {
    const histories = this.#keptHistories;
    if (histories === 0) return this.#leftovers;
    return [
      ...this.#leftovers,
      `InvenTree keeps the history of the ${histories} stock items that were deleted; no request removes it.`,
    ];
  }

  leave(sentence: string): void {
    this.#leftovers.push(sentence);
  }

  /** From API 450 on history outlives its item. */
  keepHistory(): void {
    if (this.servers.api >= 450) this.#keptHistories += 1;
  }

  async makeTemplates(): Promise<void> {
    const { inventree } = this.servers;
    const present = await inventree.ask<Template[]>("GET", this.#templatePath);
    for (const template of TEMPLATES) {
      if (present.some(({ name }) => name.toLowerCase() === template.name.toLowerCase())) continue;
      const json = { ...template, description: "made by reconcile's live suite" };
      this.#made.push(await inventree.ask<Template>("POST", this.#templatePath, { json }));
    }
  }

  /** One that somebody has begun to use stays: its values would go with it. */
  async removeTemplates(): Promise<void> {
    const { inventree } = this.servers;
    for (const { pk, name } of this.#made) {
      const uses = await inventree.ask<{ template: number }[]>(
        "GET",
        `${this.#parameterPath}?template=${pk}`,
      );
      if (uses.some(({ template }) => template === pk))
        this.leave(`The parameter template ${name} (#${pk}) was made and is in use by now.`);
      else await inventree.ask("DELETE", `${this.#templatePath}${pk}/`);
    }
  }

  get #parameterPath(): string {
    return this.servers.api >= 430 ? "/parameter/" : "/part/parameter/";
  }

  get #templatePath(): string {
    return `${this.#parameterPath}template/`;
  }

  /** `Weight` → `12.5 g`, of one part. */
  async parametersOf(part: number): Promise<Readonly<Record<string, string>>> {
    const owner = this.servers.api >= 430 ? `model_type=part.part&model_id=${part}` : `part=${part}`;
    const [rows, templates] = await Promise.all([
      this.servers.inventree.ask<{ template: number; data: string }[]>(
        "GET",
        `${this.#parameterPath}?${owner}`,
      ),
      this.servers.inventree.ask<Template[]>("GET", this.#templatePath),
    ]);
    return Object.fromEntries(
      rows.map(({ template, data }) => {
        const known = templates.find(({ pk }) => pk === template);
        return [known?.name ?? `#${template}`, `${data} ${known?.units ?? ""}`.trim()];
      }),
    );
  }
}
