-- What of a project is overdue is found by the due date, without reading all that is open.
create index nastavnik_task_due on ACT_RU_TASK (DUE_DATE_);
