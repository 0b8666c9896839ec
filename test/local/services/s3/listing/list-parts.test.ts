import { listPartPage } from "../../../../../local/services/s3/listing/list-parts";

const parts = [{ number: 1 }, { number: 3 }, { number: 7 }];

test("pages by part number", () => {
  expect(listPartPage(parts, 0, 2)).toEqual({ parts: parts.slice(0, 2), truncated: true, next: 3 });
  expect(listPartPage(parts, 3, 2)).toEqual({ parts: parts.slice(2), truncated: false, next: 7 });
  expect(listPartPage(parts, 10, 2)).toEqual({ parts: [], truncated: false, next: 0 });
});
