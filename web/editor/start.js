// Lays the editor over the query form. The form works without it, and sends what the editor holds.
"use strict";
(() => {
  const field = document.getElementById("query");
  const form = document.getElementById("query-form");
  const place = document.createElement("div");
  field.before(place);
  // Prefixes and classes would be looked up at other hosts; variables are found in the query itself.
  const editor = new Yasqe(place, {
    value: field.value,
    autocompleters: ["variables"],
    prefixCcApi: null,
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "auto",
    extraKeys: {
      "Ctrl-Enter": () => form.requestSubmit(form.querySelector("button")),
      "Cmd-Enter": () => form.requestSubmit(form.querySelector("button")),
      // The keyboard must be able to leave the editor.
      Tab: false,
      "Shift-Tab": false,
    },
  });
  editor.getInputField().setAttribute("aria-labelledby", "query-label");
  document.getElementById("query-label").addEventListener("click", () => editor.focus());
  field.hidden = true;
  field.required = false;
  form.addEventListener("submit", () => { field.value = editor.getValue(); });
})();
