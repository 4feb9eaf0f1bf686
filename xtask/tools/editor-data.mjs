// What editors are told of the element: data for Visual Studio Code and for JetBrains' editors, from the custom elements
// manifest.

const withDefault = ({ description, default: initial }) => (initial ? `${description}\n\nDefault: \`${initial}\`` : description);
const described = ({ name, description }) => ({ name, description });

/** What HTML documents get in Visual Studio Code. */
export function createVsCodeHtmlData(element) {
  const attributes = element.attributes.map((attribute) => {
    const { name, type } = attribute;
    const values = [...type.text.matchAll(/"([^"]+)"/g)].map(([, name]) => ({ name }));
    return { name, description: withDefault(attribute), ...(type.text === "boolean" ? { valueSet: "v" } : values.length ? { values } : {}) };
  });
  return { version: 1.1, tags: [{ name: element.tagName, description: element.description, attributes }] };
}

/** What style sheets get there. */
export function createVsCodeCssData(element) {
  return {
    version: 1.1,
    properties: element.cssProperties.map((property) => ({ name: property.name, syntax: property.syntax, description: withDefault(property) })),
    pseudoElements: element.cssParts.map(({ name, description }) => ({ name: `::part(${name})`, description })),
  };
}

/** What HTML and style sheets get in JetBrains' editors. */
export function createWebTypes(element, version) {
  const contribution = {
    name: element.tagName,
    description: element.description,
    attributes: element.attributes.map(webTypesAttribute),
    slots: element.slots.map(described),
    js: {
      properties: element.members.filter(({ kind }) => kind === "field").map(webTypesProperty),
      events: element.events.map(({ name, description, type }) => ({ name, description, type: type.text })),
    },
    css: {
      properties: element.cssProperties.map((property) => ({ name: property.name, description: withDefault(property) })),
      parts: element.cssParts.map(described),
    },
  };
  return {
    $schema: "https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json",
    name: "award-calculator",
    version,
    "js-types-syntax": "typescript",
    "description-markup": "markdown",
    contributions: { html: { elements: [contribution] } },
  };
}

function webTypesAttribute({ name, description, type, default: initial }) {
  const value = type.text === "boolean" ? { kind: "no-value", type: "boolean" } : { type: type.text };
  return { name, description, ...(initial ? { default: initial } : {}), value };
}

function webTypesProperty({ name, description, type, default: initial, readonly }) {
  return { name, description, type: type.text, ...(initial ? { default: initial } : {}), ...(readonly ? { "read-only": true } : {}) };
}
