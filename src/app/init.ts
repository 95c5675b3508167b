// The use case `init`: a first mapping from the running systems or from the predecessor's `.env`.
import type { EnvNote } from "../mapping/env-reader.ts";
import { mappingFromEnv } from "../mapping/from-env.ts";
import { starterMapping } from "../mapping/starter.ts";
import type { StarterPlace, StarterPrinter } from "../mapping/starter-facts.ts";
import type { Place } from "../model/inventory.ts";
import { connectForReading } from "./connect.ts";
import type { Host } from "./host.ts";
import { readNamedFile } from "./read-file.ts";

export interface Initialised {
  readonly yaml: string;
  readonly notes: readonly EnvNote[];
}

export interface LiveQuestion {
  readonly instance: string;
  readonly bambuddyUrl: string;
  readonly inventreeUrl: string;
}

const ENV_FILE = { what: "the .env file", next: "Name the predecessor's .env with --from-env." } as const;

const SECRETS = { bambuddy: "BAMBUDDY_API_KEY", inventree: "INVENTREE_TOKEN" } as const;

export async function initFromEnv(path: string, instance: string, host: Host): Promise<Initialised> {
  return mappingFromEnv(await readNamedFile(path, ENV_FILE), host.clock.now(), { instance });
}

/** Asks both systems what there is and guesses the usual names; everything guessed is marked for a look. */
export async function initFromLive(question: LiveQuestion, host: Host): Promise<Initialised> {
  const { bambuddyUrl, inventreeUrl } = question;
  const systems = await connectForReading(
    {
      bambuddy: { url: bambuddyUrl, apiKey: { kind: "env", name: SECRETS.bambuddy } },
      inventree: {
        url: inventreeUrl,
        webUrl: inventreeUrl,
        token: { kind: "env", name: SECRETS.inventree },
        timeZone: "UTC",
      },
      http: { timeoutSeconds: 30 },
    },
    host,
  );
  await Promise.all([systems.source.identify(), systems.inventory.identify()]);
  const [printers, places] = await Promise.all([
    systems.source.readPrinters(),
    systems.inventory.readPlaces(),
  ]);
  const categories = places.categories.filter(({ structural }) => !structural);
  const locations = places.locations.filter(({ structural }) => !structural);
  const guesses = {
    printsCategory: guess(categories, /print(ed)?\b/i),
    printsLocation: guess(locations, /print(ed)?\b|goods|finished/i),
    filamentCategory: guess(categories, /filament/i),
    filamentStorage: guess(locations, /filament|spool/i),
    loaded: guess(places.locations, /loaded/i),
  };
  const yaml = starterMapping({
    ...question,
    ...withoutUndefined(guesses),
    printers: printers.value.map((printer): StarterPrinter => {
      const location = locations.find(({ name }) =>
        printer.name.toLowerCase().startsWith(name.toLowerCase()),
      );
      const { id, name, serial } = printer;
      return {
        id,
        name,
        ...(serial === undefined ? {} : { serial }),
        ...(location === undefined ? {} : { location: asStarterPlace(location) }),
      };
    }),
    categories: places.categories.map(asStarterPlace),
    locations: places.locations.map(asStarterPlace),
    now: host.clock.now(),
    secrets: SECRETS,
  });
  return { yaml, notes: [] };
}

function guess(places: readonly Place[], name: RegExp): StarterPlace | undefined {
  const found = places.find((place) => name.test(place.name));
  return found && asStarterPlace(found);
}

function asStarterPlace({ pk, path }: Place): StarterPlace {
  return { pk, path };
}

function withoutUndefined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
