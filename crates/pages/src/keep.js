// Lets a file be dropped anywhere on a page, shows how far handing it over has come, and refreshes a page
// that reports progress. Every page works without this file.
"use strict";
(() => {
  const main = document.getElementById("main");
  if (!main || !main.dataset.keep) return;

  let over = null;
  const show = (text) => {
    if (!over) {
      over = document.createElement("p");
      over.className = "over";
      over.setAttribute("role", "status");
      document.body.append(over);
    }
    over.textContent = text;
  };
  const hide = () => {
    if (over) over.remove();
    over = null;
  };
  const files = (event) => event.dataTransfer && Array.from(event.dataTransfer.types).includes("Files");

  const read = (text) => new DOMParser().parseFromString(text, "text/html").getElementById("main");

  const send = (form) => {
    const request = new XMLHttpRequest();
    request.open("POST", main.dataset.keep);
    request.upload.onprogress = (event) => {
      const part = event.lengthComputable ? Math.floor((100 * event.loaded) / event.total) + " %" : "…";
      show(main.dataset.sent + " " + part);
    };
    request.onload = () => {
      const answer = read(request.responseText);
      if (request.status < 400) location.assign(request.responseURL);
      else if (answer) {
        main.replaceChildren(...answer.childNodes);
        hide();
      } else fail();
    };
    request.onerror = fail;
    show(main.dataset.sent);
    request.send(form);
  };
  const fail = () => {
    show(main.dataset.fail);
    setTimeout(hide, 6000);
  };

  addEventListener("dragover", (event) => {
    if (!files(event)) return;
    event.preventDefault();
    show(main.dataset.drop);
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) hide();
  });
  addEventListener("drop", (event) => {
    if (!files(event)) return;
    event.preventDefault();
    const form = new FormData();
    for (const file of event.dataTransfer.files) form.append("file", file);
    send(form);
  });
  const form = document.getElementById("keep");
  if (form) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(new FormData(form));
    });
  }

  // While a page says where it continues, its content is fetched again and put in place.
  const follow = async () => {
    const at = main.querySelector("[data-again]");
    if (!at) return;
    try {
      const answer = await fetch(at.dataset.again);
      const next = read(await answer.text());
      if (answer.redirected || !next || !next.querySelector("[data-again]")) {
        location.replace(answer.url);
        return;
      }
      main.replaceChildren(...next.childNodes);
    } catch {
      // The program may be busy or gone; the next try tells.
    }
    setTimeout(follow, 1000);
  };
  if (main.querySelector("[data-again]")) setTimeout(follow, 700);
})();
