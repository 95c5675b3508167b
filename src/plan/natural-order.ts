// Order for addresses: digits count as numbers, so that `run-9` comes before `run-10`.
import { compareText } from "../model/order.ts";

const DIGITS = /\d+/g;

/**
 * A text whose plain order is the natural order of `text`: each number is written behind its own length. Different texts with
 * one number (`7`, `007`) are told apart by the text itself at the end.
 */
export function naturalKey(text: string): string {
  return `${text.replace(DIGITS, numberKey)}\0${text}`;
}

export function compareNatural(a: string, b: string): number {
  return compareText(naturalKey(a), naturalKey(b));
}

function numberKey(digits: string): string {
  const number = digits.replace(/^0+(?=\d)/, "");
  return `${String(number.length).padStart(6, "0")}${number}`;
}
