// The global settings a client may ask for, with the defaults of a fresh server.

export type SettingValue = boolean | number | string;

export interface KnownSetting {
  readonly key: string;
  readonly value: SettingValue;
  readonly name: string;
  readonly description: string;
  readonly until?: number;
  readonly since?: number;
}

export const KNOWN_SETTINGS: readonly KnownSetting[] = [
  flag("PART_ALLOW_DUPLICATE_IPN", true, "Allow Duplicate IPN", "Allow multiple parts to share the same IPN"),
  {
    key: "PART_IPN_REGEX",
    value: "",
    name: "IPN Regex",
    description: "Regular expression pattern for matching Part IPN",
  },
  flag("PART_COMPONENT", true, "Component", "Parts can be used as sub-components by default"),
  flag("PART_PURCHASEABLE", true, "Purchaseable", "Parts are purchaseable by default"),
  flag("PART_SALABLE", false, "Salable", "Parts are salable by default"),
  flag("PART_TRACKABLE", false, "Trackable", "Parts are trackable by default"),
  flag("PART_VIRTUAL", false, "Virtual", "Parts are virtual by default"),
  flag("PART_ASSEMBLY", false, "Assembly", "Parts can be assembled from other components by default"),
  flag("PART_TEMPLATE", false, "Template", "Parts are templates by default"),
  {
    ...flag("PART_ENABLE_LOCKING", true, "Part Locking", "Enable locking of parts to prevent modification"),
    since: 426,
  },
  flag(
    "STOCK_DELETE_DEPLETED_DEFAULT",
    true,
    "Delete Depleted Stock",
    "Determines default behavior when a stock item is depleted",
  ),
  {
    key: "STOCK_BATCH_CODE_TEMPLATE",
    value: "",
    name: "Batch Code Template",
    description: "Template for generating default batch codes for stock items",
  },
  flag(
    "STOCK_ALLOW_OUT_OF_STOCK_TRANSFER",
    false,
    "Allow Out of Stock Transfer",
    "Allow stock items which are not in stock to be transferred between stock locations",
  ),
  flag(
    "STOCK_OWNERSHIP_CONTROL",
    false,
    "Stock Ownership Control",
    "Enable ownership control over stock locations and items",
  ),
  {
    ...flag(
      "PARAMETER_ENFORCE_UNITS",
      true,
      "Enforce Parameter Units",
      "If units are provided, parameter values must match the specified units",
    ),
    since: 430,
  },
  {
    ...flag(
      "PART_PARAMETER_ENFORCE_UNITS",
      true,
      "Enforce Parameter Units",
      "If units are provided, parameter values must match the specified units",
    ),
    until: 429,
  },
  flag(
    "INVENTREE_STRICT_URLS",
    true,
    "Strict URL Validation",
    "Require schema specification when validating URLs",
  ),
  flag(
    "INVENTREE_DOWNLOAD_FROM_URL",
    false,
    "Download from URL",
    "Allow download of images from external URL",
  ),
  {
    ...flag(
      "STOCK_TRACKING_DELETE_OLD_ENTRIES",
      false,
      "Delete Old Stock Tracking Entries",
      "Delete stock tracking entries older than the specified number of days",
    ),
    since: 426,
  },
  {
    key: "STOCK_TRACKING_DELETE_DAYS",
    since: 426,
    value: 365,
    name: "Stock Tracking Deletion Interval",
    description: "Stock tracking entries will be deleted after specified number of days",
  },
];

function flag(key: string, value: boolean, ...[name, description]: readonly [string, string]): KnownSetting {
  return { key, value, name, description };
}
