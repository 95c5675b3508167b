// Translates the predecessor's settings of prints.
import type { Instant } from "../model/instant.ts";
import type { EnvReader } from "./env-reader.ts";
import type { EnvPlaces } from "./from-env-connections.ts";

const KEY_FIELDS: readonly string[] = ["content_hash", "filename", "print_name", "name", "plate"];
const DEFAULT_KEY_FIELDS: readonly string[] = ["content_hash", "filename", "print_name", "name"];
const IPN_PREFIX = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,30}$/;

export function printsLines(env: EnvReader, places: EnvPlaces, now: Instant): readonly string[] {
  const settings = settingLines(env, now);
  if (places.printsCategory !== undefined && places.printsLocation !== undefined)
    return ["# Prints become parts and stock.", "prints:", ...settings];
  env.advise("Prints are off: give categories.prints and locations.prints, then uncomment prints.");
  return [
    "# Off, because categories.prints or locations.prints is missing. Give both, take out this line and uncomment the rest.",
    "prints: off",
    ...["prints:", ...settings].map((line) => `# ${line}`),
  ];
}

function settingLines(env: EnvReader, now: Instant): readonly string[] {
  return [
    `  key_fields: [${keyFields(env).join(", ")}]`,
    `  ipn_prefix: ${JSON.stringify(ipnPrefix(env))}`,
    ...statusesLines(env),
    "  # Reprints the earlier service missed are booked too, as a group of their own in the plan. To leave them out:",
    `  # since: ${now}`,
    "  # The earlier service's stock is recognised by its batch codes where part and date fit; batch asks for no more.",
    "  adopt: proof",
    ...quantityLines(env),
    `  status: ${kept(env, "INVENTREE_STOCK_STATUS", "prints.status", 10)}`,
    `  image: ${keptSwitch(env, "SYNC_PART_IMAGES", "prints.image", "on")}`,
    `  link_back: ${keptSwitch(env, "SYNC_ARCHIVE_EXTERNAL_LINK", "prints.link_back", "on")}`,
    "  parameters: { Weight: filament_grams, PrintTime: print_seconds }",
    "  rules: []",
  ];
}

export function policyLines(env: EnvReader): readonly string[] {
  const image = keptSwitch(env, "OVERWRITE_PART_IMAGES", "policies.overwrite.part_image", "off");
  const link = keptSwitch(env, "OVERWRITE_ARCHIVE_EXTERNAL_LINK", "policies.overwrite.external_url", "off");
  return ["policies:", `  overwrite: { part_image: ${image}, external_url: ${link} }`];
}

function keyFields(env: EnvReader): readonly string[] {
  const name = "PART_KEY_FIELDS";
  const written = env.words(name);
  const known = written.filter((word) => KEY_FIELDS.includes(word));
  if (known.every((word) => word === "plate")) {
    const why = written.length === 0 ? "is empty" : "names no field that is known";
    env.note(name, written.length === 0 ? "no-effect" : "rejected", `${why}; the usual fields are used`);
    return DEFAULT_KEY_FIELDS;
  }
  if (known.length < written.length)
    env.note(name, "changed", "prints.key_fields, without the fields that are not known");
  env.note(name, "kept", "prints.key_fields");
  return known;
}

function ipnPrefix(env: EnvReader): string {
  const text = env.text("PART_IPN_PREFIX");
  if (text === undefined) env.note("PART_IPN_PREFIX", "no-effect", "is empty; BMB is used");
  else if (!IPN_PREFIX.test(text))
    env.note("PART_IPN_PREFIX", "rejected", "is not a prefix of letters and digits; BMB is used");
  env.note("PART_IPN_PREFIX", "kept", "prints.ipn_prefix");
  return text !== undefined && IPN_PREFIX.test(text) ? text : "BMB";
}

function statusesLines(env: EnvReader): readonly string[] {
  const successOnly = env.isOn("SYNC_SUCCESS_ONLY", "on");
  if (successOnly) {
    env.note("SYNC_SUCCESS_ONLY", "kept", "prints.statuses: [completed]");
    return ["  statuses: [completed]"];
  }
  env.note(
    "SYNC_SUCCESS_ONLY",
    "changed",
    "prints.statuses names every way a print can end; a print that still runs is never booked",
  );
  return [
    "  # Everything that ended counts as produced, as SYNC_SUCCESS_ONLY=false had it; a print that still runs is never booked.",
    "  statuses: [completed, failed, aborted, cancelled, stopped]",
  ];
}

function quantityLines(env: EnvReader): readonly string[] {
  const pieces = env.integer("DEFAULT_STOCK_QUANTITY", { least: 1, most: 1_000_000_000 }) ?? 1;
  if (pieces !== 1) {
    env.note("DEFAULT_STOCK_QUANTITY", "kept", "prints.quantity");
    return [
      "  # As the earlier service had it. archive would take each archive's own number of pieces from Bambuddy.",
      `  quantity: ${pieces}`,
    ];
  }
  env.note(
    "DEFAULT_STOCK_QUANTITY",
    "changed",
    "prints.quantity: archive, which is 1 unless Bambuddy says that an archive makes more pieces",
  );
  return ["  quantity: archive # pieces as Bambuddy says, 1 unless set there; a number books that many"];
}

function kept(env: EnvReader, name: string, home: string, otherwise: number): number {
  const value = env.integer(name, { least: 1, most: 2_147_483_647 });
  if (value === undefined) env.note(name, "no-effect", `is empty; ${otherwise} is used`);
  env.note(name, "kept", home);
  return value ?? otherwise;
}

function keptSwitch(env: EnvReader, name: string, home: string, otherwise: "on" | "off"): "on" | "off" {
  const on = env.isOn(name, otherwise);
  env.note(name, "kept", home);
  return on ? "on" : "off";
}
