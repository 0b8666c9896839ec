import { parse } from "csv-parse/sync";
import { handOutsAsCsv } from "../../../cli/credentials/csv";
import { peopleOf } from "../../../cli/seats/people";
import { handOut } from "../../support/hand-out";

const people = peopleOf('seat,name,email\ns01,"=HYPERLINK(""http://x"")",a@b.c\ns02,"O\'Neil, ""Bo""",\n');

describe("the table for a mail merge", () => {
  const rows: Record<string, string>[] = parse(
    handOutsAsCsv(
      [handOut(), handOut({ endpoint: "http://127.0.0.1:4566", signIn: { url: "http://x/" } }, "s02")],
      people,
    ),
    { columns: true, record_delimiter: "\r\n" },
  );

  it("has a row a seat, with the roster's columns and the keys", () => {
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({
      seat: "s02",
      name: 'O\'Neil, "Bo"',
      email: "",
      endpoint: "http://127.0.0.1:4566",
      sign_in_url: "http://x/",
      sign_in_until: "",
      aws_session_token: "to'ken",
      lab_stream: "stream-s02",
    });
  });

  it("holds no formula of a roster, and every key as it is", () => {
    expect(rows[0]?.name).toBe('\'=HYPERLINK("http://x")');
    expect(rows[0]?.aws_secret_access_key).toBe("+se/cret");
  });
});
