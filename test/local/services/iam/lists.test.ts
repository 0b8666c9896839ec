import { below, cut } from "../../../../local/services/iam/lists";

const names = Array.from({ length: 101 }, (_, i) => String(i).padStart(3, "0"));
const same = (name: string): string => name;

test("a page has a hundred items unless another number is asked for", () => {
  const first = cut(names, same, {});
  expect(first.items).toHaveLength(100);
  expect(first.answer).toEqual({ IsTruncated: true, Marker: expect.any(String) });
  const { Marker = "" } = first.answer;
  expect(cut(names, same, { Marker })).toEqual({ items: ["100"], answer: { IsTruncated: false } });
});

test("only what lies below a path is listed", () => {
  const entities = [{ path: "/" }, { path: "/team/" }, { path: "/team/x/" }];
  expect(below(entities)).toHaveLength(3);
  expect(below(entities, "/team/")).toEqual([{ path: "/team/" }, { path: "/team/x/" }]);
});
