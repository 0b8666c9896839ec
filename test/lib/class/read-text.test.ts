import { chmodSync } from "node:fs";
import { readText } from "../../../lib/class/read-text";
import { classFolder } from "../../support/class-folder";

test("a byte order mark is not part of the text", () => {
  using folder = classFolder();
  expect(readText(folder.write("a", "\uFEFFclass: a"))).toEqual({ text: "class: a" });
});

test("a byte that is not UTF-8 is found by offset, line and column", () => {
  using folder = classFolder();
  const file = folder.write("a", Buffer.concat([Buffer.from("é: \uFFFD\r\nab"), Buffer.from([0xe9, 0x0a])]));
  expect(readText(file)).toEqual({ notUtf8: { offset: 11, line: 2, column: 3, utf16: false } });
});

test("a byte order mark counts in the offset and not in the column", () => {
  using folder = classFolder();
  const file = folder.write("a", Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]));
  expect(readText(file)).toEqual({ notUtf8: { offset: 4, line: 1, column: 2, utf16: false } });
});

test("UTF-16, as some spreadsheets save, is recognized", () => {
  using folder = classFolder();
  const file = folder.write("a", Buffer.from("\uFEFFseat\n", "utf16le"));
  expect(readText(file)).toEqual({ notUtf8: { offset: 0, line: 1, column: 1, utf16: true } });
});

test("a file that is not there, a directory and a film are told apart", () => {
  using folder = classFolder();
  expect(readText(`${folder.path}/none`)).toEqual({ unreadable: "missing" });
  expect(readText(folder.path)).toEqual({ unreadable: "directory" });
  expect(readText(folder.write("film", Buffer.alloc(5 * 1024 * 1024)))).toEqual({ unreadable: "too large" });
});

test("a file that may not be read is named so, except for root, who may read all", () => {
  using folder = classFolder();
  const file = folder.write("a", "class: a");
  chmodSync(file, 0);
  expect(readText(file)).toEqual(
    process.getuid?.() === 0 ? { text: "class: a" } : { unreadable: "forbidden" },
  );
});
