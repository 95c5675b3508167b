// Parameters: units, dialects by version, duplicates, owners.

import { describe, expect, test } from "bun:test";
import { ask, column, outcome, startFarm } from "./inventree-client.ts";

const WEIGHT = 1;
const PRINT_TIME = 2;

describe("parameter units", () => {
  test.each([
    [WEIGHT, "123.45", 123.45],
    [WEIGHT, 12, 12],
    [WEIGHT, "1.5 kg", 1500],
    [WEIGHT, "0.0125 kg", 12.5],
    [PRINT_TIME, "3h", 10_800],
    [PRINT_TIME, "5400", 5400],
    [PRINT_TIME, "90 min", 5400],
    // Swallowed by the unit library; the reason to send plain numbers.
    [PRINT_TIME, "1:30:00", 0],
  ])("template %d reads %p as %d", async (template, data, numeric) => {
    const sim = await startFarm();
    const body = { model_type: "part", model_id: 1, template, data };
    const answer = await ask(sim, "POST /api/parameter/", { body });
    expect(answer.body).toMatchObject({ model_type: "part.part", data: String(data), data_numeric: numeric });
    await sim.close();
  });

  test.each([
    [WEIGHT, "abc", "Could not convert abc to g"],
    [WEIGHT, "3 h", "Could not convert 3 h to g"],
    [PRINT_TIME, "2 hours 30 min", "Could not convert 2 hours 30 min to s"],
    [WEIGHT, "", "This field may not be blank."],
  ])("template %d refuses %p", async (template, data, message) => {
    const sim = await startFarm();
    const body = { model_type: "part.part", model_id: 1, template, data };
    expect(await outcome(sim, "POST /api/parameter/", { body })).toEqual([400, { data: [message] }]);
    await sim.close();
  });

  test("without enforcement anything is taken, and the number stays empty", async () => {
    const sim = await startFarm({ settings: { PARAMETER_ENFORCE_UNITS: false } });
    const body = { model_type: "part", model_id: 1, template: WEIGHT, data: "abc" };
    expect((await ask(sim, "POST /api/parameter/", { body })).body).toMatchObject({
      data: "abc",
      data_numeric: null,
    });
    await sim.close();
  });

  test("choices, checkboxes and free text", async () => {
    const sim = await startFarm();
    const choices = sim.state.addTemplate({ name: "Colour", choices: "red, blue" });
    const checkbox = sim.state.addTemplate({ name: "Checked", checkbox: true });
    const free = sim.state.addTemplate({ name: "Free" });
    const send = (template: number, data: string) =>
      ask(sim, "POST /api/parameter/", { body: { model_type: "part", model_id: 1, template, data } });
    expect((await send(choices.pk, "green")).body).toEqual({ data: ["Invalid choice for parameter value"] });
    expect((await send(choices.pk, "blue")).body).toMatchObject({ data: "blue" });
    expect((await send(checkbox.pk, "yes")).body).toMatchObject({ data: "True" });
    expect((await send(free.pk, "42")).body).toMatchObject({ data: "42", data_numeric: 42 });
    await sim.close();
  });
});

describe("parameter dialects", () => {
  test("the generic one needs a model, names it in full, and refuses a second value", async () => {
    const sim = await startFarm();
    const body = { model_type: "part", model_id: 1, template: WEIGHT, data: "1" };
    expect((await outcome(sim, "POST /api/parameter/", { body }))[0]).toBe(201);
    expect(await outcome(sim, "POST /api/parameter/", { body })).toEqual([
      400,
      { non_field_errors: ["The fields model_type, model_id, template must make a unique set."] },
    ]);
    expect(
      (await outcome(sim, "POST /api/parameter/", { body: { template: 1, model_id: 2, data: "1" } }))[0],
    ).toBe(500);
    expect(await outcome(sim, "POST /api/parameter/", { body: { template: 1, data: "1" } })).toEqual([
      400,
      { model_id: ["This field is required."] },
    ]);
    expect(
      await outcome(sim, "POST /api/parameter/", { body: { ...body, model_type: "stockitem" } }),
    ).toEqual([400, { model_type: ["Content type does not match required mixin class"] }]);
    await sim.close();
  });

  test("the old one names the part and ends at API 429", async () => {
    const sim = await startFarm({ apiVersion: 429 });
    const body = { part: 1, template: WEIGHT, data: "1" };
    const answer = await ask(sim, "POST /api/part/parameter/", { body });
    expect([answer.status, answer.body]).toMatchObject([201, { part: 1, data_numeric: 1 }]);
    expect(await outcome(sim, "POST /api/part/parameter/", { body })).toEqual([
      400,
      { non_field_errors: ["The fields part, template must make a unique set."] },
    ]);
    expect((await ask(sim, "GET /api/parameter/")).status).toBe(404);
    await sim.close();
    const newer = await startFarm({ apiVersion: 430 });
    expect((await ask(newer, "GET /api/part/parameter/")).status).toBe(404);
    expect((await ask(newer, "GET /api/parameter/")).status).toBe(200);
    await newer.close();
  });

  test("bulk creation is all or nothing, errors stand in the order of the request", async () => {
    const sim = await startFarm();
    const one = { model_type: "part", model_id: 1, template: WEIGHT, data: "1" };
    const body = [one, { ...one, template: PRINT_TIME, data: "x" }];
    expect(await outcome(sim, "POST /api/parameter/", { body })).toEqual([
      400,
      [{}, { data: ["Could not convert x to s"] }],
    ]);
    expect(sim.state.snapshot().parameters).toEqual([]);
    await sim.close();
  });

  test("template names match by case in the filter, without it when creating", async () => {
    const sim = await startFarm();
    expect(await column(sim, "/api/parameter/template/?name=weight", "name")).toEqual([]);
    expect(await column(sim, "/api/parameter/template/?search=weight", "name")).toEqual(["Weight"]);
    expect(await outcome(sim, "POST /api/parameter/template/", { body: { name: "weight" } })).toEqual([
      400,
      { name: ["Parameter template name must be unique"] },
    ]);
    await sim.close();
  });
});
