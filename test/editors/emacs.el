;;; Opens a draft in Emacs with the settings of docs/editors.md and does there what a writer does; writes what came of it
;;; as JSON, last of all.  Run by emacs.test.ts.  -*- lexical-binding: t -*-

(require 'json)
(require 'eglot)
(require 'flymake)

(defun wait-for (what ready)
  "Wait until READY gives something, for as long as WHAT may take."
  (with-timeout (20 (error "Waited in vain for %s" what))
    (let (answer)
      (while (not (setq answer (funcall ready))) (accept-process-output nil 0.05))
      answer)))

(defun ask (method params)
  (jsonrpc-request (eglot-current-server) method params :timeout 20))

(defun found ()
  "What is found, with the words underlined as Emacs itself cuts them."
  (vconcat
   (mapcar (lambda (one)
             (list :text (buffer-substring-no-properties (flymake-diagnostic-beg one) (flymake-diagnostic-end one))
                   :type (format "%s" (flymake-diagnostic-type one))
                   :message (flymake-diagnostic-text one)))
           (sort (flymake-diagnostics)
                 (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))))

(defun lines () (vconcat (split-string (buffer-substring-no-properties (point-min) (point-max)) "\n")))

(let (seen)
  (find-file (getenv "DRAFT"))
  ;; Nobody gives a command in a batch run, and Eglot waits for one.
  (run-hooks 'post-command-hook)
  (wait-for "the server" #'eglot-current-server)
  (wait-for "diagnostics" #'flymake-diagnostics)
  (let* ((before (found))
         (document (eglot--TextDocumentIdentifier))
         (whole (list :start (eglot--pos-to-lsp-position (point-min)) :end (eglot--pos-to-lsp-position (point-max))))
         (actions (ask :textDocument/codeAction
                       (list :textDocument document :range whole
                             :context '(:diagnostics [] :only ["source.fixAll"])))))
    (eglot--apply-workspace-edit (plist-get (aref actions 0) :edit))
    (let ((fixed (lines)))
      (eglot--signal-textDocument/didChange)
      (wait-for "the diagnostics of the repaired draft" (lambda () (null (flymake-diagnostics))))
      (setq seen (list :mode (format "%s" major-mode) :found before :fixed fixed))))
  (setq seen (plist-put seen :symbols
                        (vconcat (mapcar (lambda (symbol) (plist-get symbol :name))
                                         (ask :textDocument/documentSymbol
                                              (list :textDocument (eglot--TextDocumentIdentifier)))))))
  (goto-char (point-max))
  (insert "一是打基础；")
  (eglot--signal-textDocument/didChange)
  (setq seen (plist-put seen :completions
                        (let ((capf (eglot-completion-at-point)))
                          (vconcat (mapcar #'substring-no-properties (all-completions "" (nth 2 capf)))))))
  (setq seen (plist-put seen :minutes
                        (plist-get (ask :jianggao/stats (list :uri (plist-get (eglot--TextDocumentIdentifier) :uri)))
                                   :minutes)))
  (let ((coding-system-for-write 'utf-8))
    (write-region (json-encode seen) nil (getenv "RESULT")))
  (set-buffer-modified-p nil)
  (eglot-shutdown (eglot-current-server)))
