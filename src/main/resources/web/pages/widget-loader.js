// The one address that shops write into their pages. It stays; the bundle behind it carries a hash and is cached for ever.
(function () {
  const script = document.currentScript;
  const start = () => import(new URL("__BUNDLE__", script.src).href).then((widget) => widget.start(script));
  if (document.body) start();
  else document.addEventListener("DOMContentLoaded", start);
})();
