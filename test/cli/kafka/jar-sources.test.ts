import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { httpRepository, jarSources, localRepository } from "../../../cli/kafka/jar-sources";
import { jarFile, jarPath } from "../../../contract/kafka-jars";
import { classFolder } from "../../support/class-folder";
import { FAKE_JARS, FAKE_PINS } from "../../support/fake-jars";

const { signal } = new AbortController();

async function serving(
  answer: (path: string) => [number, string],
): Promise<AsyncDisposable & { address: string }> {
  const server = createServer((request, response) => {
    const [status, body] = answer(request.url ?? "");
    response.writeHead(status).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/maven2/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test("copies what the local repository has, and leaves out the rest", async () => {
  using repository = classFolder();
  using folder = classFolder();
  const [first] = FAKE_JARS;
  if (first) repository.write(jarPath(first.jar), first.contents);
  await localRepository(repository.path).fetch(FAKE_PINS, folder.path, signal);
  expect(readdirSync(folder.path)).toEqual(FAKE_PINS.slice(0, 1).map(jarFile));
});

test("asks a repository for each jar at Maven's place, and leaves out what it does not know", async () => {
  using folder = classFolder();
  const [first, ...others] = FAKE_JARS;
  await using repository = await serving((path) => {
    const found = others.find(({ jar }) => path === `/maven2/${jarPath(jar)}`);
    return found ? [200, found.contents] : [404, "none"];
  });
  await httpRepository(repository.address).fetch(FAKE_PINS, folder.path, signal);
  expect(first && readdirSync(folder.path)).toEqual(others.map(({ jar }) => jarFile(jar)).sort());
  for (const { jar, contents } of others)
    expect(readFileSync(join(folder.path, jarFile(jar)), "utf8")).toBe(contents);
});

test("a repository that refuses says with which status", async () => {
  using folder = classFolder();
  await using repository = await serving(() => [403, "no"]);
  await expect(httpRepository(repository.address).fetch(FAKE_PINS, folder.path, signal)).rejects.toThrow(
    "was answered with 403",
  );
});

test("a repository that is named takes the place of Maven, behind what the machine has", () => {
  expect(jarSources({}).map(({ name }) => name)).toEqual([expect.stringContaining("local Maven"), "Maven"]);
  expect(jarSources({ LAB_MAVEN_REPOSITORY: "http://127.0.0.1:1/" }).map(({ name }) => name)).toEqual([
    expect.stringContaining("local Maven"),
    "the Maven repository http://127.0.0.1:1",
  ]);
});
