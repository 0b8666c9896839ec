import { LineCounter, parseDocument } from "yaml";
import { YamlPlaces } from "../../../lib/class/yaml-places";

function placesOf(text: string): YamlPlaces {
  const lineCounter = new LineCounter();
  return new YamlPlaces(parseDocument(text, { lineCounter, uniqueKeys: false }), lineCounter);
}

test("a value stands where its first character does, its key where the key does", () => {
  const places = placesOf("a: 1\nbuffer:\n  seconds:  60\n");
  expect(places.value(["buffer", "seconds"])).toEqual({ line: 3, column: 13 });
  expect(places.key(["buffer", "seconds"])).toEqual({ line: 3, column: 3 });
});

test("a key without a value stands for it", () => {
  expect(placesOf("a: 1\nrate:\n").value(["rate"])).toEqual({ line: 2, column: 1 });
});

test("what is missing stands where its map does", () => {
  expect(placesOf("buffer: { seconds: 1 }\n").value(["buffer", "mebibytes"])).toEqual({ line: 1, column: 9 });
  expect(placesOf("").value(["class"])).toEqual({ line: 1, column: 1 });
});

test("of a key that stands twice, the last one counts, as YAML's value does", () => {
  expect(placesOf("rate: 1\nrate: 2\n").value(["rate"])).toEqual({ line: 2, column: 7 });
});

test("an alias is followed", () => {
  const places = placesOf("a: &x { b: 1 }\nc: *x\n");
  expect(places.value(["c", "b"])).toEqual({ line: 1, column: 12 });
  expect(places.firstAlias()).toEqual({ line: 2, column: 4 });
});
