// What the list of tasks shows beyond the webapp's own: in which event, entry or branch each task is, and the most urgent first.
const asked = new Map();

/** All cards of a list that appear together are asked about together. */
function subjectOf(taskId) {
  return new Promise(resolve => {
    if (asked.size === 0) setTimeout(ask);
    asked.set(taskId, resolve);
  });
}

async function ask() {
  const waiting = new Map(asked);
  asked.clear();
  const query = new URLSearchParams([...waiting.keys()].map(id => ['task', id]));
  const answer = await fetch(`/tasks/subjects?${query}`, { headers: { Accept: 'application/json' } });
  const subjects = answer.ok ? await answer.json() : {};
  waiting.forEach((resolve, taskId) => resolve(subjects[taskId]));
}

async function showSubject(node, { taskId }) {
  const subject = await subjectOf(taskId);
  const title = node.closest('.task')?.querySelector('h4');
  if (!subject || !title) return;
  const line = document.createElement('p');
  line.className = 'task-subject';
  line.textContent = subject;
  title.after(line);
}

/** The webapp would put the newest first. */
function mostUrgentFirst() {
  const [path, query] = location.hash.split('?');
  const parameters = new URLSearchParams(query);
  if (parameters.has('sorting')) return;
  parameters.set('sorting', JSON.stringify([{ sortBy: 'priority', sortOrder: 'desc' }, { sortBy: 'dueDate', sortOrder: 'asc' }]));
  history.replaceState(history.state, '', `${path || '#/'}?${parameters}`);
}

mostUrgentFirst();

export default {
  id: 'subject-of-task',
  pluginPoint: 'tasklist.card',
  render: showSubject
};
