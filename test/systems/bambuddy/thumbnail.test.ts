// Thumbnails: a token of their own, kept, renewed, and never shown.
import { describe, expect, test } from "bun:test";
import { createThumbnails } from "../../../src/systems/bambuddy/thumbnail.ts";
import { errorOf } from "../../http/http-fixture.ts";
import { type Farm, type FarmOptions, openFarm } from "./farm-fixture.ts";

const MINT = "/api/v1/printers/camera/stream-token";

async function openThumbnails(options: FarmOptions = {}) {
  const farm = await openFarm(options);
  return { ...farm, fetchThumbnail: createThumbnails(farm, farm.clock) };
}

function minted({ sim }: Farm): number {
  return sim.log.entries.filter(({ path }) => path === MINT).length;
}

test("with authentication off pictures are open and no token is made", async () => {
  const farm = await openThumbnails({ auth: "off" });
  expect(await farm.fetchThumbnail(1)).toMatchObject({ kind: "bytes", contentType: "image/png" });
  expect(minted(farm)).toBe(0);
});

describe("with authentication on", () => {
  test("one token serves many pictures, and the key goes with none of them", async () => {
    const farm = await openThumbnails();
    for (const id of [1, 2, 3]) expect((await farm.fetchThumbnail(id)).kind).toBe("bytes");
    expect(minted(farm)).toBe(1);
    const pictures = farm.sim.log.entries.filter(({ path }) => path.endsWith("/thumbnail"));
    expect(pictures.every(({ headers }) => headers["x-api-key"] === undefined)).toBe(true);
    expect(pictures).toHaveLength(4);
  });

  test("pictures asked for at once share what they can", async () => {
    const farm = await openThumbnails();
    const all = await Promise.all([1, 2, 3, 4].map((id) => farm.fetchThumbnail(id)));
    expect(all.map(({ kind }) => kind)).toEqual(["bytes", "bytes", "bytes", "bytes"]);
    expect(minted(farm)).toBeLessThanOrEqual(2);
  });

  test("a token is renewed after fifty minutes, before the server forgets it", async () => {
    const farm = await openThumbnails();
    await farm.fetchThumbnail(1);
    farm.clock.advance(49 * 60_000);
    await farm.fetchThumbnail(1);
    expect(minted(farm)).toBe(1);
    farm.clock.advance(2 * 60_000);
    await farm.fetchThumbnail(1);
    expect(minted(farm)).toBe(2);
  });

  test("a token that the server forgot is replaced once", async () => {
    const farm = await openThumbnails();
    await farm.fetchThumbnail(1);
    farm.sim.access.expirePictureTokens();
    expect((await farm.fetchThumbnail(1)).kind).toBe("bytes");
    expect(minted(farm)).toBe(2);
  });

  test("a server that takes no token ends the attempt, without showing the token", async () => {
    const farm = await openThumbnails();
    farm.sim.faults.add({
      when: { path: "/api/v1/archives/*/thumbnail", times: "always" },
      fault: { kind: "status", status: 401 },
    });
    const says = await errorOf(farm.fetchThumbnail(1));
    expect(says).toBe(
      "Bambuddy at http://server/api/v1/archives/1/thumbnail: answered 401 although a token was just made. Check that bambuddy.url leads to Bambuddy itself, or set prints.image: off.",
    );
    expect(minted(farm)).toBe(1);
  });

  test("an error never shows the token", async () => {
    const farm = await openThumbnails();
    await farm.fetchThumbnail(1);
    farm.sim.faults.add({
      when: { path: "/api/v1/archives/*/thumbnail", times: "always" },
      fault: { kind: "status", status: 503 },
    });
    const says = await errorOf(farm.fetchThumbnail(1));
    expect(says).toContain("thumbnail?token=***: answered 503");
    expect(says).not.toContain("sim-picture-token");
  });

  test("a key that may not read gets no token and is told why", async () => {
    const { fetchThumbnail } = await openThumbnails({ key: { scopes: ["can_manage_archives"] } });
    expect(await errorOf(fetchThumbnail(1))).toBe(
      "Bambuddy at http://server/api/v1/printers/camera/stream-token: gave no token for pictures: 403 API key does not have 'can_read_status' permission. Check that the key of bambuddy.api_key may read (can_read_status), or set prints.image: off.",
    );
  });

  test("an isolated failure to make a token is tried once more", async () => {
    const { fetchThumbnail, sim } = await openThumbnails();
    sim.faults.add({ when: { path: MINT }, fault: { kind: "lost-response" } });
    expect((await fetchThumbnail(1)).kind).toBe("bytes");
  });
});

describe("a picture that does not exist", () => {
  test("is missing: never made, or deleted with its archive", async () => {
    const { fetchThumbnail } = await openThumbnails();
    for (const id of [10, 11, 9, 4711]) expect(await fetchThumbnail(id)).toEqual({ kind: "missing" });
  });

  test("is not believed when a proxy says so", async () => {
    const { fetchThumbnail, sim } = await openThumbnails();
    sim.faults.add({ when: {}, fault: { kind: "status", status: 404, body: "<html>nginx</html>" } });
    expect(await errorOf(fetchThumbnail(1))).toContain(
      "answered 404. Check that bambuddy.url leads to Bambuddy",
    );
  });

  test("nor is a login page a picture", async () => {
    const { fetchThumbnail, sim } = await openThumbnails();
    sim.faults.add({ when: {}, fault: { kind: "html" } });
    expect(await errorOf(fetchThumbnail(1))).toContain("instead of a picture");
  });
});
