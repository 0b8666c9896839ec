import { NOW } from "../../support/fake-lab";
import { type StudentDesk, studentDesk } from "../../support/student-desk";
import { verbsAt } from "../../support/student-verbs";

jest.mock("../../../cli/seats/seat-stacks", () => ({ findSeat: jest.fn(), findSeats: jest.fn() }));
// The cloud itself takes longest to load, and is not needed.
jest.mock("../../../local", () => ({ ACCOUNT: "000000000000", HOME_REGION: "us-east-1" }));
jest.mock("../../../cli/steps/lab-context", () => ({ openLab: jest.fn() }));

let desk: StudentDesk;
let lab: ReturnType<typeof verbsAt>;
beforeEach(() => {
  desk = studentDesk();
  lab = verbsAt(desk);
});
afterEach(() => {
  delete process.env.LAB_NOTEBOOK;
  desk[Symbol.dispose]();
});

const TARGET = "target: local cloud http://127.0.0.1:1, account 000000000000, Region us-east-1";

test("what to do is printed with a nonce, behind the target and the account", async () => {
  const { code, printed } = await lab("begin", "s01", "4");
  const { begun } = desk.open.notebook.step("4");
  expect(code).toBe(0);
  expect(printed[0]).toBe(TARGET);
  expect(printed).toEqual(expect.arrayContaining([`nonce: ${begun?.nonce}`, "Then: lab check s01 4"]));
  expect(printed.join("\n")).toContain(`"GET /nonce/${begun?.nonce}/0 HTTP/1.1"`);
});

test("the nonce stays until --again asks for another", async () => {
  const nonce = async (...more: string[]) => {
    await lab("begin", "s01", "4", ...more);
    return desk.open.notebook.step("4").begun?.nonce;
  };
  const first = await nonce();
  expect(await nonce()).toBe(first);
  expect(await nonce("--again")).not.toBe(first);
});

test("a step that cannot be begun yet says what is missing", async () => {
  desk[Symbol.dispose]();
  desk = studentDesk({ ListObjectsV2: () => ({}) });
  const { code, complained } = await verbsAt(desk)("begin", "s01", "12");
  expect(code).toBe(1);
  expect(complained).toContain("Nothing has been delivered to your bucket yet. Then begin step 12 again.");
});

test("a step that there is not is wrong use", async () => {
  expect(await lab("begin", "s01", "13")).toMatchObject({ code: 2, printed: [] });
  expect(desk.open.notebook.read().steps).toEqual({});
});

test("a step that was passed shows its text again, and stays passed", async () => {
  await lab("begin", "s01", "4");
  desk.open.notebook.change("4", (notes) => ({ ...notes, passed: NOW }));
  expect((await lab("begin", "s01", "4", "--again")).code).toBe(0);
  expect(desk.open.notebook.step("4").passed).toBe(NOW);
});
