// What is to be read beside a form, documents and files to open, what changed in a text: as on the portal's page of the task.
const shown = new WeakSet();

function taskId() {
  return new URLSearchParams(location.hash.split('?')[1]).get('task');
}

async function showBeside(form) {
  shown.add(form);
  document.querySelectorAll('.exhibits').forEach(before => before.remove());
  const task = taskId();
  const answer = task && await fetch(`/tasks/${encodeURIComponent(task)}/subject`, { headers: { Accept: 'text/html' } });
  if (!answer || !answer.ok || task !== taskId()) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const exhibits = page.querySelector('.exhibits');
  if (exhibits && form.isConnected) form.before(exhibits);
}

new MutationObserver(() => {
  const form = document.querySelector('[cam-tasklist-form-camunda] .fjs-container');
  if (form && !shown.has(form) && !form.closest('.modal')) showBeside(form);
}).observe(document.body, { subtree: true, childList: true });
