// Ways from the Tasklist to the portal, the language switch, and the one sign-in of the house in place of the webapp's own.
const english = document.documentElement.lang === 'en';
let signedOut = false;

function toPortal(node) {
  const link = document.createElement('a');
  link.href = '/';
  link.textContent = english ? 'Home' : 'На главную';
  node.append(link);
}

/** The portal's page of the same task knows more: its subject, its whole history, and how to hand it back. */
function toTaskPage(node) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = english ? 'Task page' : 'Страница задачи';
  button.addEventListener('click', () => {
    const taskId = new URLSearchParams(location.hash.split('?')[1]).get('task');
    location.assign(`/tasks/${encodeURIComponent(taskId)}`);
  });
  node.append(button);
}

/** By the switch of the portal's own page, so that the choice is remembered with the person. */
async function switchLanguage() {
  const page = new DOMParser().parseFromString(await (await fetch('/me')).text(), 'text/html');
  const form = page.querySelector('form[action="/language"]');
  await fetch('/language', { method: 'POST', body: new URLSearchParams(new FormData(form, form.querySelector('button'))), redirect: 'manual' });
  location.reload();
}

function languageSwitch(node) {
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = english ? 'ru' : 'en';
  button.textContent = english ? 'Русский' : 'English';
  button.addEventListener('click', switchLanguage);
  node.append(button);
}

export default [
  {
    id: 'to-portal',
    pluginPoint: 'tasklist.navbar.action',
    priority: 400,
    render: toPortal
  },
  {
    id: 'language-switch',
    pluginPoint: 'tasklist.navbar.action',
    priority: 50,
    render: (node, vars, scope) => {
      languageSwitch(node);
      scope.$root.$on('authentication.logout.success', () => { signedOut = true; });
    }
  },
  {
    id: 'to-task-page',
    pluginPoint: 'tasklist.task.action',
    priority: 10,
    render: toTaskPage
  },
  {
    // Nobody can sign in at the webapp's own page; loading the Tasklist anew leads over our sign-in back to it.
    id: 'one-sign-in',
    pluginPoint: 'tasklist.login',
    render: () => location.replace(signedOut ? '/login?out' : document.baseURI)
  }
];
