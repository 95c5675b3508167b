// JSON pointers, which name values inside a document, and the dotted paths people read.

const SIMPLE_KEY = /^[A-Za-z0-9_-]{1,60}$/;
const LONGEST_KEY = 60;

export function childPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

export function pointerKeys(pointer: string): readonly string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** `/prints/rules/2/when` → `prints.rules[2].when`, `/printers/B1/slots/0~10` → `printers.B1.slots["0/0"]`. */
export function displayPath(pointer: string): string {
  return pointerKeys(pointer).reduce((path, key) => {
    if (/^\d+$/.test(key) && path !== "") return `${path}[${key}]`;
    if (SIMPLE_KEY.test(key)) return path === "" ? key : `${path}.${key}`;
    return `${path}[${JSON.stringify(shorten(key))}]`;
  }, "");
}

function shorten(key: string): string {
  return key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key;
}
