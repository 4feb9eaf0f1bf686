// The fields for what the notice leaves open.

/** What they hold, as JSON; nothing where none is filled in. */
export function given(form) {
  const set = [...form.querySelectorAll("[data-threshold]")].map((field) => [field.dataset.threshold, threshold(field)]);
  const given = set.filter(([, value]) => value);
  return given.length ? JSON.stringify(Object.fromEntries(given)) : undefined;
}

/** One of them; nothing where it is not given or cannot be. */
function threshold(field) {
  const [threshold, ground, refused] = ["[name=threshold]", "[name=source]", "[role=alert]"].map((name) => field.querySelector(name));
  const value = threshold.value.trim().replace(/[%％]$/, "");
  const most = Number(field.dataset.most);
  const known = /^(0|[1-9]\d{0,14})(\.\d{1,4})?$/.test(value) && Number(value) > 0 && Number(value) <= most;
  const wrong = document.documentElement.lang === "en" ? field.dataset.wrongEn : field.dataset.wrong;
  refused.textContent = value && !known ? wrong : "";
  if (!known) return undefined;
  const canonical = value.replace(/\.0+$|(\.\d*?[1-9])0+$/, "$1");
  const source = ground.value.trim();
  return source ? { value: canonical, source } : { value: canonical };
}
