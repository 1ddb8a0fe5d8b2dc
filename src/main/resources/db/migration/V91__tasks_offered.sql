-- The engine's index, with the due date behind the owner: the first of the tasks that nobody owns are found without reading all.
drop index ACT_IDX_TASK_ASSIGNEE;
create index ACT_IDX_TASK_ASSIGNEE on ACT_RU_TASK (ASSIGNEE_, DUE_DATE_);
