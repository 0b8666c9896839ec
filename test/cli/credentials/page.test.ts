import { handOutsAsPage } from "../../../cli/credentials/page";
import { peopleOf } from "../../../cli/seats/people";
import { handOut } from "../../support/hand-out";

const people = peopleOf("seat,name\ns01,<script>alert(1)</script>\ns02,\n");
const page = handOutsAsPage([handOut(), handOut({ signIn: { url: "" } }, "s02")], people, "c");

describe("the page to print", () => {
  it("has a section a seat, each on paper of its own", () => {
    expect(page.match(/<section /g)).toHaveLength(2);
    expect(page).toContain("break-after: page");
    expect(page).toContain('<section aria-labelledby="seat-s02">\n<h2 id="seat-s02">Seat s02</h2>');
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  it("shows names as text and no more", () => {
    expect(page).not.toContain("<script");
    expect(page).toContain("<dd>&lt;script&gt;alert(1)&lt;/script&gt;</dd>");
    expect(page).toContain("x=&lt;y&gt;");
  });

  it("has the lines for both shells, quoted as each wants it, and says until when", () => {
    expect(page).toContain("export AWS_SESSION_TOKEN=&#39;to&#39;\\&#39;&#39;ken&#39;");
    expect(page).toContain("$env:AWS_SESSION_TOKEN = &#39;to&#39;&#39;ken&#39;");
    expect(page).toContain("<dt>Good until</dt><dd>2026-12-18 18:00 UTC</dd>");
    expect(page).toContain("It opens until 2026-12-18 06:15 UTC.");
  });

  it("leaves out what there is not: a name, a link", () => {
    const second = page.slice(page.indexOf('id="seat-s02"'));
    expect(second).not.toContain("<dt>name</dt>");
    expect(second).not.toContain("In a browser");
  });
});
