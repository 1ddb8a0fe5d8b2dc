// Tasks, processes and filters have Russian names, whatever the language. To whoever reads English they are shown in English.
const WITHIN_FORMS = '.fjs-container, .task-subject, .exhibits';
const ATTRIBUTES = ['title', 'tooltip'];

async function dictionary() {
  const answer = await fetch('/tasks/english', { headers: { Accept: 'application/json' } });
  return answer.ok ? new Map(Object.entries(await answer.json())) : new Map();
}

function translate(node, words) {
  if (node.nodeType === Node.TEXT_NODE) {
    const said = words.get(node.data.trim());
    if (said) node.data = node.data.replace(node.data.trim(), () => said);
  } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(WITHIN_FORMS)) {
    for (const name of ATTRIBUTES.filter(attribute => words.has(node.getAttribute(attribute)))) {
      node.setAttribute(name, words.get(node.getAttribute(name)));
    }
    node.childNodes.forEach(child => translate(child, words));
  }
}

async function watchPage() {
  const words = await dictionary();
  translate(document.body, words);
  new MutationObserver(changes => changes.forEach(({ target, addedNodes }) =>
    (addedNodes.length ? addedNodes : [target]).forEach(node =>
      (node.closest ? node : node.parentElement)?.closest(WITHIN_FORMS) || translate(node, words))
  )).observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES });
}

if (document.documentElement.lang === 'en') {
  watchPage();
}
