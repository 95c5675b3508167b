// Where one story plays: its own categories, locations, mapping, ledger and instance name, all of which go when it ends.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Plan } from "../../src/plan/plan.ts";
import { type Ran, runChild, type Started, startChild } from "../cli/child.ts";
import { BambuddyProps } from "./bambuddy-props.ts";
import { type Belongings, foreignOperations } from "./belongings.ts";
import { InventreeProps } from "./inventree-props.ts";
import { mappingText, type Wishes } from "./mapping-text.ts";
import { type Servers, taken } from "./servers.ts";
import type { Suite } from "./suite.ts";

export class Stage {
  readonly suite: Suite;
  /** `1f2e3d4c-03`: in the name of everything the story makes. */
  readonly id: string;
  /** In every marker. */
  readonly instance: string;
  readonly folder = mkdtempSync(join(tmpdir(), "reconcile-live-"));
  /** By the servers' clock. */
  readonly openedAt: number;
  readonly bambuddy: BambuddyProps;
  readonly inventree: InventreeProps;

  private constructor(suite: Suite, number: number) {
    this.suite = suite;
    const digits = String(number).padStart(2, "0");
    this.id = `${suite.id}-${digits}`;
    this.instance = `live${suite.id}${digits}`;
    this.openedAt = suite.servers.now();
    this.bambuddy = new BambuddyProps(suite.servers, this.id);
    this.inventree = new InventreeProps(suite, this.id);
  }

  static async open(suite: Suite, number: number): Promise<Stage> {
    const stage = new Stage(suite, number);
    try {
      await stage.inventree.makePlaces();
    } catch (error) {
      await stage.clear();
      throw error;
    }
    return stage;
  }

  get servers(): Servers {
    return this.suite.servers;
  }

  get printer(): number {
    return taken(this.servers.printer);
  }

  /** Writes the mapping; what it does not wish for is off. */
  wish(wishes: Wishes): void {
    const { servers, instance, id, inventree } = this;
    const printer = servers.printer.kind === "offered" ? servers.printer.value : undefined;
    this.write(
      "mapping.yaml",
      mappingText({ servers, instance, id, places: inventree.places, printer }, wishes),
    );
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), "utf8");
  }

  forgetLedger(): void {
    rmSync(join(this.folder, "state"), { recursive: true, force: true });
  }

  async run(line: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
    const ran = await runChild({ args: line.split(" "), cwd: this.folder, env: { ...this.#env, ...env } });
    this.#refuseSecrets(line, ran);
    return ran;
  }

  /** Runs and demands the exit; shows what was said when it is another one. */
  async expectExit(exit: number, line: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
    const ran = await this.run(line, env);
    if (ran.exit !== exit)
      throw new Error(`reconcile ${line}: exit ${ran.exit}, not ${exit}\n${ran.stdout}${ran.stderr}`);
    return ran;
  }

  /** A saved plan that touches nothing but what this story made; anything else ends the story before anything is written. */
  async plan(options = ""): Promise<Plan> {
    const { stdout } = await this.expectExit(
      0,
      `plan --refresh full --format json --out plan.json${options}`,
    );
    const plan = JSON.parse(stdout) as Plan;
    const foreign = foreignOperations(plan, await this.#belongings());
    if (foreign.length > 0)
      throw new Error(
        `the plan would touch what is not of this suite: ${foreign.join(", ")}; nothing was written`,
      );
    return plan;
  }

  async planAndApply(exit = 0): Promise<Plan> {
    const plan = await this.plan();
    await this.expectExit(exit, "apply plan.json --report report.json");
    return plan;
  }

  /** Of the plan that was saved, and so looked at. */
  startApply(): Started {
    return startChild({ args: ["apply", "plan.json"], cwd: this.folder, env: this.#env });
  }

  async expectNothingToDo(): Promise<void> {
    await this.expectExit(0, "plan --refresh full --detailed-exitcode");
  }

  /** Empty, with the ledger and without it, and the plan that was applied is not applied again. */
  async expectSettled(): Promise<void> {
    await this.expectExit(6, "apply plan.json");
    await this.expectNothingToDo();
    this.forgetLedger();
    await this.expectNothingToDo();
  }

  async clear(): Promise<void> {
    const attempts = [() => this.bambuddy.clear(), () => this.inventree.clear()];
    for (const attempt of attempts)
      try {
        await attempt();
      } catch (error) {
        this.suite.leave(
          `Of ${this.id} something is left: ${error instanceof Error ? error.message : error}`,
        );
      }
    rmSync(this.folder, { recursive: true, force: true });
  }

  get #env(): Readonly<Record<string, string>> {
    return {
      PATH: process.env["PATH"] ?? "",
      HOME: this.folder,
      BAMBUDDY_API_KEY: this.servers.bambuddyKey,
      INVENTREE_TOKEN: this.servers.inventreeToken,
    };
  }

  async #belongings(): Promise<Belongings> {
    const [made, stored] = await Promise.all([this.inventree.belongings(), this.bambuddy.belongings()]);
    return { ...made, ...stored };
  }

  #refuseSecrets(line: string, { stdout, stderr }: Ran): void {
    const { bambuddyKey, inventreeToken } = this.servers;
    const said = stdout + stderr;
    if (said.includes(bambuddyKey) || said.includes(inventreeToken))
      throw new Error(`reconcile ${line} printed a secret`);
  }
}
