// History entry types and their labels.

export const TRACK = {
  created: 1,
  edited: 5,
  counted: 10,
  added: 11,
  removed: 12,
  returned: 15,
  moved: 20,
  updated: 25,
  splitFromParent: 40,
  splitChild: 42,
  merged: 45,
  converted: 48,
} as const;

const LABELS: ReadonlyMap<number, string> = new Map([
  [0, "Legacy stock tracking entry"],
  [1, "Stock item created"],
  [5, "Edited stock item"],
  [6, "Assigned serial number"],
  [10, "Stock counted"],
  [11, "Stock manually added"],
  [12, "Stock manually removed"],
  [13, "Serialized stock items"],
  [15, "Returned to stock"],
  [20, "Location changed"],
  [25, "Stock updated"],
  [40, "Split from parent item"],
  [42, "Split child item"],
  [45, "Merged stock items"],
  [48, "Converted to variant"],
  [50, "Build order output created"],
  [55, "Build order output completed"],
  [57, "Consumed by build order"],
  [60, "Shipped against Sales Order"],
  [70, "Received against Purchase Order"],
  [100, "Sent to customer"],
  [105, "Returned from customer"],
]);

export function trackLabel(type: number): string {
  return LABELS.get(type) ?? "";
}
