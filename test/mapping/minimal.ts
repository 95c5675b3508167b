// What the smallest mapping means, positions left out.

export const MINIMAL = {
  version: 1,
  instance: "farm1",
  bambuddy: { url: "http://farm:8000", apiKey: { kind: "env", name: "BAMBUDDY_API_KEY" } },
  inventree: {
    url: "http://stock:1337",
    webUrl: "http://stock:1337",
    token: { kind: "env", name: "INVENTREE_TOKEN" },
    timeZone: "UTC",
  },
  http: { timeoutSeconds: 30 },
  printers: [],
  prints: {
    kind: "on",
    category: { kind: "pk", pk: 26 },
    location: { kind: "pk", pk: 98 },
    keyFields: ["content_hash", "filename", "print_name", "name"],
    ipnPrefix: "BMB",
    statuses: ["completed"],
    adopt: "proof",
    quantity: { kind: "archive" },
    status: 10,
    image: true,
    linkBack: true,
    parameters: [
      { template: "Weight", value: "filament_grams" },
      { template: "PrintTime", value: "print_seconds" },
    ],
    rules: [],
  },
  spools: { kind: "off" },
  policies: {
    overwrite: { partImage: false, externalUrl: false },
    drift: { parameters: "enforce", part: "report" },
    sourceDeleted: "keep",
  },
  guards: {
    consumeGrams: "5000",
    consumeGramsPerSpool: "2000",
    unassignShare: 0.5,
    sourceShrinkShare: 0.2,
    max: { "part.create": 500, "stock.create": 2000 },
    waive: [],
  },
  release: [],
  autoApply: { enabled: false, kinds: [] },
};
