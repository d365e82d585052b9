// What the pages do with JavaScript, beside htmx. Every page works without it.
import { Button } from "govuk-frontend/dist/govuk/components/button/button.mjs";
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { NotificationBanner } from "govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs";
import { SkipLink } from "govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs";
import { createAll } from "govuk-frontend/dist/govuk/init.mjs";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
for (const component of [Button, SkipLink, NotificationBanner, ErrorSummary]) createAll(component); // the last takes the focus

// A part of a page that cannot be had as asked (an error, or signed out meanwhile): go to what the server answers.
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, isError, pathInfo, requestConfig } = event.detail;
  if (requestConfig.verb !== "get" || !xhr.responseURL) return;
  const asked = new URL(pathInfo.finalRequestPath, location.href);
  const got = new URL(xhr.responseURL);
  if (!isError && asked.pathname === got.pathname) return;
  event.detail.shouldSwap = false;
  location.assign(got);
});

// No answer at all: say so where the reader looks.
for (const failure of ["htmx:sendError", "htmx:timeout"]) {
  document.body.addEventListener(failure, (event) => {
    const status = event.target.querySelector("[role=status]");
    if (status) status.textContent = "The site did not answer, so nothing has changed here. Try again.";
  });
}
