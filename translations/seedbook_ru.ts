<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>ActionTable</name>
    <message>
        <source>Compose</source>
        <translation>Замысел</translation>
    </message>
    <message>
        <source>Cull</source>
        <translation>Отбор</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Выгрузка</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Reuse this picture&apos;s seed</source>
        <translation>Взять сид этой картинки</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>Пауза или продолжить</translation>
    </message>
    <message>
        <source>Keep, next</source>
        <translation>Оставить, дальше</translation>
    </message>
    <message>
        <source>Keep, stay here</source>
        <translation>Оставить, не уходя</translation>
    </message>
    <message>
        <source>Reject, next</source>
        <translation>Отклонить, дальше</translation>
    </message>
    <message>
        <source>Reject, stay here</source>
        <translation>Отклонить, не уходя</translation>
    </message>
    <message>
        <source>Undecided, next</source>
        <translation>Не решено, дальше</translation>
    </message>
    <message>
        <source>Undecided, stay here</source>
        <translation>Не решено, не уходя</translation>
    </message>
    <message>
        <source>Reject with a reason: then its letter</source>
        <translation>Отклонить с причиной: затем её буква</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Вернуть последнее решение</translation>
    </message>
    <message>
        <source>Undo, any depth</source>
        <translation>Отменить, сколько угодно раз</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Large picture</source>
        <translation>Крупная картинка</translation>
    </message>
    <message>
        <source>Back to the wall</source>
        <translation>Назад к стене</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>Сравнить две</translation>
    </message>
    <message>
        <source>Pixel by pixel</source>
        <translation>Пиксель в пиксель</translation>
    </message>
    <message>
        <source>Recipe over the picture</source>
        <translation>Рецепт поверх картинки</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Show undecided</source>
        <translation>Показать нерешённые</translation>
    </message>
    <message>
        <source>Show kept</source>
        <translation>Показать оставленные</translation>
    </message>
    <message>
        <source>Show rejected</source>
        <translation>Показать отклонённые</translation>
    </message>
    <message>
        <source>Left panel</source>
        <translation>Левая панель</translation>
    </message>
    <message>
        <source>Right panel</source>
        <translation>Правая панель</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Все клавиши</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Новый проект</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Открыть проект</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Move; with Shift select</source>
        <translation>Переход; с Shift — выделение</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Следующая картинка</translation>
    </message>
    <message>
        <source>First, last</source>
        <translation>Первая, последняя</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить все</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>Крупнее, мельче</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Создание</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Отбор</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Start from this picture</source>
        <translation>Начать с этой картинки</translation>
    </message>
</context>
<context>
    <name>CellPainter</name>
    <message>
        <source>damaged</source>
        <translation>повреждено</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>сид %1</translation>
    </message>
    <message>
        <source>seed %1: no picture</source>
        <translation>сид %1: нет картинки</translation>
    </message>
</context>
<context>
    <name>CoreSentence</name>
    <message>
        <source>The template is longer than 256 KiB; shorten it.</source>
        <translation>Шаблон длиннее 256 КиБ; сократите его.</translation>
    </message>
    <message>
        <source>Some prompts would be longer than 100,000 bytes and are cut there; shorten the template.</source>
        <translation>Некоторые промпты длиннее 100 000 байт и будут обрезаны; сократите шаблон.</translation>
    </message>
    <message>
        <source>Too many slots are shared between options to count the combinations; give some other names.</source>
        <translation>Слишком много общих слотов между вариантами, сочетания не сосчитать; дайте некоторым другие имена.</translation>
    </message>
    <message>
        <source>This byte is not UTF-8 text; write the template again from here.</source>
        <translation>Этот байт — не текст UTF-8; перепишите шаблон с этого места.</translation>
    </message>
    <message>
        <source>A NUL character cannot be part of a prompt; delete it.</source>
        <translation>Нулевой символ не может быть в промпте; удалите его.</translation>
    </message>
    <message>
        <source>More than 64 braces inside one another; nest less deeply.</source>
        <translation>Больше 64 вложенных скобок; вкладывайте меньше.</translation>
    </message>
    <message>
        <source>This brace is never closed: add `}`, or write `\{` for the character.</source>
        <translation>Скобка не закрыта: добавьте `}` или напишите `\{`, если нужен сам знак.</translation>
    </message>
    <message>
        <source>This brace closes nothing: delete it, or write `\}` for the character.</source>
        <translation>Скобка ничего не закрывает: удалите её или напишите `\}`, если нужен сам знак.</translation>
    </message>
    <message>
        <source>Before `$$` goes one whole number from 1 to 100, as in `{2$$a|b|c}`; write `\$` for the character.</source>
        <translation>Перед `$$` стоит целое число от 1 до 100, как в `{2$$a|b|c}`; для самого знака пишите `\$`.</translation>
    </message>
    <message>
        <source>A weight is a number above 0 and up to 1,000,000, as in `{0.5::a|b}`; correct it.</source>
        <translation>Вес — число больше 0 и до 1 000 000, как в `{0.5::a|b}`; исправьте его.</translation>
    </message>
    <message>
        <source>The lists refer to one another in a circle: %1; break it in one file.</source>
        <translation>Списки ссылаются друг на друга по кругу: %1; разорвите круг в одном из файлов.</translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; is empty; add a line to its file.</source>
        <translation>Список «%1» пуст; добавьте строку в его файл.</translation>
    </message>
    <message>
        <source>A value of this list has more than 64 braces inside one another; nest less deeply.</source>
        <translation>В значении этого списка больше 64 вложенных скобок; вкладывайте меньше.</translation>
    </message>
    <message>
        <source>The slot &quot;%1&quot; contains itself; give the inner one another name.</source>
        <translation>Слот «%1» содержит сам себя; дайте внутреннему другое имя.</translation>
    </message>
    <message>
        <source>The slot &quot;%1&quot; has other options elsewhere; repeat them exactly, or use another name.</source>
        <translation>У слота «%1» в другом месте иные варианты; повторите их точно или возьмите другое имя.</translation>
    </message>
    <message>
        <source>More than 64 choices inside one another; nest less deeply.</source>
        <translation>Больше 64 вложенных выборов; вкладывайте меньше.</translation>
    </message>
    <message>
        <source>More than 100,000 slots; shorten the template or its lists.</source>
        <translation>Больше 100 000 слотов; сократите шаблон или его списки.</translation>
    </message>
    <message>
        <source>Zero options are never a choice; ask for one or more.</source>
        <translation>Ноль вариантов — не выбор; попросите один или больше.</translation>
    </message>
    <message>
        <source>This asks for %1 different options and there are %2; ask for fewer or add some.</source>
        <translation>Нужно разных вариантов: %1, а есть только %2; попросите меньше или добавьте.</translation>
    </message>
    <message>
        <source>There is no list &quot;%1&quot;; make the file lists/%2.txt.</source>
        <translation>Списка «%1» нет; создайте файл lists/%2.txt.</translation>
    </message>
    <message>
        <source>There is no list &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Списка «%1» нет; может быть, «%2»?</translation>
    </message>
    <message>
        <source>There is no list &quot;%1&quot;; open a project that has one.</source>
        <translation>Списка «%1» нет; откройте проект, где он есть.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a list&apos;s name.</source>
        <translation>«%1» не может быть именем списка.</translation>
    </message>
    <message>
        <source>This list is not plain UTF-8 text; save it as UTF-8.</source>
        <translation>Этот список — не текст UTF-8; сохраните его в UTF-8.</translation>
    </message>
    <message>
        <source>This list has more than 100,000 values; split it.</source>
        <translation>В этом списке больше 100 000 значений; разделите его.</translation>
    </message>
    <message>
        <source>A list must not be a link; copy the file here.</source>
        <translation>Список не должен быть ссылкой; скопируйте файл сюда.</translation>
    </message>
    <message>
        <source>The label &quot;%1&quot; has one picture, so it is in the training split alone.</source>
        <translation>У метки «%1» одна картинка, поэтому она только в обучающей части.</translation>
    </message>
    <message>
        <source>%1 pictures have an empty label.</source>
        <translation>Картинок с пустой меткой: %1.</translation>
    </message>
    <message>
        <source>No slot is in every picture: the dataset has no label column.</source>
        <translation>Нет слота, общего для всех картинок: в наборе не будет столбца меток.</translation>
    </message>
    <message>
        <source>%1 pictures have an empty caption and get no text file: the trainer uses the class name.</source>
        <translation>Картинок с пустой подписью: %1, текстового файла у них не будет: тренер возьмёт имя класса.</translation>
    </message>
    <message>
        <source>The label &quot;%1&quot; becomes the folder &quot;%2&quot;.</source>
        <translation>Метка «%1» станет папкой «%2».</translation>
    </message>
    <message>
        <source>All pictures have one label: a classifier learns nothing from them.</source>
        <translation>У всех картинок одна метка: классификатору не на чем учиться.</translation>
    </message>
    <message>
        <source>the program ended without closing the project; its journal was read and is whole</source>
        <translation>программа завершилась, не закрыв проект; журнал прочитан, он цел</translation>
    </message>
    <message>
        <source>the program ended without closing the project: a copy of its database is shown</source>
        <translation>программа завершилась, не закрыв проект: показана копия его базы</translation>
    </message>
    <message>
        <source>job %1 was set aside: the program crashed twice while making this picture</source>
        <translation>задание %1 отложено: программа дважды упала на этой картинке</translation>
    </message>
    <message>
        <source>job %1 was set aside: the program ended five times while making this picture</source>
        <translation>задание %1 отложено: программа пять раз завершилась на этой картинке</translation>
    </message>
    <message>
        <source>job %1 cannot be read and is left out</source>
        <translation>задание %1 не читается и пропущено</translation>
    </message>
    <message>
        <source>jobs that were cut off: %1</source>
        <translation>прерванных заданий: %1</translation>
    </message>
    <message>
        <source>unfinished files removed: %1</source>
        <translation>удалено недописанных файлов: %1</translation>
    </message>
</context>
<context>
    <name>CullHints</name>
    <message>
        <source>keep</source>
        <translation>оставить</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>отклонить</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>не решено</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>вернуть</translation>
    </message>
    <message>
        <source>wall</source>
        <translation>стена</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>пиксели</translation>
    </message>
    <message>
        <source>large</source>
        <translation>крупно</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>сравнить</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>причина</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>рецепт</translation>
    </message>
    <message>
        <source>another picture</source>
        <translation>другая картинка</translation>
    </message>
    <message>
        <source>other side</source>
        <translation>другая сторона</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Cancelled.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>A setting is outside its range.</source>
        <translation>Настройка вне допустимых пределов.</translation>
    </message>
    <message>
        <source>Something that is needed is not there.</source>
        <translation>Нет чего-то нужного.</translation>
    </message>
    <message>
        <source>The folder is not empty. Choose another one.</source>
        <translation>Папка не пуста. Выберите другую.</translation>
    </message>
    <message>
        <source>The project is read-only. Nothing can be changed.</source>
        <translation>Проект только для чтения. Ничего изменить нельзя.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again; nothing was lost.</source>
        <translation>Диск заполнен. Освободите место и повторите; ничего не потеряно.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>Файл не удалось прочитать или записать.</translation>
    </message>
    <message>
        <source>A file of the project is damaged.</source>
        <translation>Файл проекта повреждён.</translation>
    </message>
    <message>
        <source>A file does not follow its format.</source>
        <translation>Файл не соответствует своему формату.</translation>
    </message>
    <message>
        <source>This version cannot do that.</source>
        <translation>Эта версия так не умеет.</translation>
    </message>
    <message>
        <source>The model&apos;s files do not fit together.</source>
        <translation>Файлы модели не подходят друг к другу.</translation>
    </message>
    <message>
        <source>Not enough memory. Try a smaller size.</source>
        <translation>Не хватает памяти. Возьмите размер поменьше.</translation>
    </message>
    <message>
        <source>The model gave no picture. Try another seed or less guidance.</source>
        <translation>Модель не дала картинки. Попробуйте другой сид или меньшее влияние.</translation>
    </message>
    <message>
        <source>The project&apos;s database refused.</source>
        <translation>База проекта отказала.</translation>
    </message>
    <message>
        <source>The project is open in another window.</source>
        <translation>Проект открыт в другом окне.</translation>
    </message>
    <message>
        <source>Seedbook made a mistake. Please report it.</source>
        <translation>Seedbook ошибся. Пожалуйста, сообщите об этом.</translation>
    </message>
</context>
<context>
    <name>ExportChecks</name>
    <message>
        <source>Every label is in every split</source>
        <translation>Каждая метка есть в каждой части</translation>
    </message>
    <message>
        <source>Labels are balanced</source>
        <translation>Метки сбалансированы</translation>
    </message>
    <message>
        <source>Uneven: %1 has %2, %3 has only %4</source>
        <translation>Неровно: «%1» — %2, «%3» — всего %4</translation>
    </message>
    <message>
        <source>%1 free, %2 needed</source>
        <translation>Свободно %1, нужно %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more like these</source>
        <translation>
            <numerusform>и ещё %n подобное</numerusform>
            <numerusform>и ещё %n подобных</numerusform>
            <numerusform>и ещё %n подобных</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportNotes</name>
    <message>
        <source>every recipe, seed and hash</source>
        <translation>все рецепты, сиды и хеши</translation>
    </message>
    <message>
        <source>dataset card</source>
        <translation>карточка набора</translation>
    </message>
    <message>
        <source>captions and labels</source>
        <translation>подписи и метки</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>подпись</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>настройки</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Picture datasets out of a generative model: a template with choices, seeded pictures, keep or reject by key, a labelled folder that anyone can check and make again.</source>
        <translation>Наборы картинок из генеративной модели: шаблон с вариантами, картинки по сидам, отбор клавишами и папка с метками, которую каждый может проверить и создать заново.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: Seedbook opens no network connection.</source>
        <translation>Ничто не покидает этот компьютер: Seedbook не выходит в сеть.</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0. Built on Qt, libtorch, OpenCV and SQLite.</source>
        <translation>Лицензия: Apache-2.0. Основа: Qt, libtorch, OpenCV и SQLite.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Seedbook %1</source>
        <translation>Seedbook %1</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 Б</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 КБ</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 МБ</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 ГБ</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 ТБ</translation>
    </message>
</context>
<context>
    <name>QueueText</name>
    <message>
        <source>Loading the model</source>
        <translation>Загружается модель</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>Создаются</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готов к работе</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>не вышло: %1</translation>
    </message>
    <message>
        <source>%1 s per picture</source>
        <translation>%1 с на картинку</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>осталось %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>Best device</source>
        <translation>Лучшее устройство</translation>
    </message>
</context>
<context>
    <name>RejectReasons</name>
    <message>
        <source>blurry</source>
        <translation>размыто</translation>
    </message>
    <message>
        <source>artefacts</source>
        <translation>артефакты</translation>
    </message>
    <message>
        <source>composition</source>
        <translation>композиция</translation>
    </message>
    <message>
        <source>wrong subject</source>
        <translation>не тот сюжет</translation>
    </message>
    <message>
        <source>wrong style</source>
        <translation>не тот стиль</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>повтор</translation>
    </message>
</context>
<context>
    <name>seedbook::ComposePanel</name>
    <message>
        <source>Open a project first.</source>
        <translation>Сначала откройте проект.</translation>
    </message>
    <message>
        <source>This project is read-only: pictures cannot be added.</source>
        <translation>Проект только для чтения: картинки добавить нельзя.</translation>
    </message>
    <message>
        <source>Write a template first.</source>
        <translation>Сначала напишите шаблон.</translation>
    </message>
    <message>
        <source>Mend the template first: the problem is named under it.</source>
        <translation>Сначала исправьте шаблон: ошибка названа под ним.</translation>
    </message>
    <message numerus="yes">
        <source>Generate %n picture(s)</source>
        <translation>
            <numerusform>Создать %n картинку</numerusform>
            <numerusform>Создать %n картинки</numerusform>
            <numerusform>Создать %n картинок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of these seeds are here already.</source>
        <translation>
            <numerusform>%n картинка с такими сидами уже есть.</numerusform>
            <numerusform>%n картинки с такими сидами уже есть.</numerusform>
            <numerusform>%n картинок с такими сидами уже есть.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on from seed %1</source>
        <translation>Продолжить с сида %1</translation>
    </message>
</context>
<context>
    <name>seedbook::ExportPage</name>
    <message>
        <source>Nothing is kept yet</source>
        <translation>Пока ничего не оставлено</translation>
    </message>
    <message>
        <source>A dataset is made of the pictures you keep. Go to Cull, walk through the pictures with the arrow keys, and press P to keep or X to reject.</source>
        <translation>Набор собирается из оставленных картинок. Перейдите в «Отбор», листайте стрелками и нажимайте P, чтобы оставить, или X, чтобы отклонить.</translation>
    </message>
    <message>
        <source>Go to Cull</source>
        <translation>Перейти к отбору</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Что будет записано</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Баланс</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>The palette</source>
        <translation>Палитра</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>and %n more label(s)</source>
        <translation>
            <numerusform>и ещё %n метка</numerusform>
            <numerusform>и ещё %n метки</numerusform>
            <numerusform>и ещё %n меток</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing %1 of %2</source>
        <translation>Пишется %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) written to</source>
        <translation>
            <numerusform>%n картинка записана в</numerusform>
            <numerusform>%n картинки записаны в</numerusform>
            <numerusform>%n картинок записано в</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::ExportPanel</name>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>one split</source>
        <translation>не делить</translation>
    </message>
    <message>
        <source>{prompt}, {label}, {seed} and {slot name} are filled in for each picture.</source>
        <translation>Для каждой картинки подставляются {prompt}, {label}, {seed} и {имя выбора}.</translation>
    </message>
    <message>
        <source>Label from</source>
        <translation>Метка из</translation>
    </message>
    <message>
        <source>Train / validation</source>
        <translation>Обучение / проверка</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Choose where the new folder goes</source>
        <translation>Выберите, где создать папку</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>автоматически</translation>
    </message>
    <message numerus="yes">
        <source>Export %n picture(s)</source>
        <translation>
            <numerusform>Выгрузить %n картинку</numerusform>
            <numerusform>Выгрузить %n картинки</numerusform>
            <numerusform>Выгрузить %n картинок</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep a picture first.</source>
        <translation>Сначала оставьте хотя бы одну картинку.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Выберите папку.</translation>
    </message>
</context>
<context>
    <name>seedbook::ExportTreeModel</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n картинка</numerusform>
            <numerusform>%n картинки</numerusform>
            <numerusform>%n картинок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::ExportTreeView</name>
    <message>
        <source>What will be written</source>
        <translation>Что будет записано</translation>
    </message>
</context>
<context>
    <name>seedbook::FilterBar</name>
    <message>
        <source>newest first</source>
        <translation>сначала новые</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>сначала старые</translation>
    </message>
    <message>
        <source>by seed</source>
        <translation>по сиду</translation>
    </message>
    <message>
        <source>Filter:  boat  subject=house  NOT night</source>
        <translation>Фильтр:  boat  subject=house  NOT night</translation>
    </message>
    <message>
        <source>Words of the prompt, slot=value, seed=42; NOT before a word leaves it out</source>
        <translation>Слова промпта, выбор=значение, seed=42; NOT перед словом исключает его</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Order of the wall</source>
        <translation>Порядок на стене</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Все %1</translation>
    </message>
    <message>
        <source>Undecided %1</source>
        <translation>Не решено %1</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>Оставлено %1</translation>
    </message>
    <message>
        <source>Rejected %1</source>
        <translation>Отклонено %1</translation>
    </message>
</context>
<context>
    <name>seedbook::FormatCard</name>
    <message>
        <source>Labelled folders</source>
        <translation>Папки по меткам</translation>
    </message>
    <message>
        <source>label/picture.png: torchvision, Keras, YOLO</source>
        <translation>метка/картинка.png: torchvision, Keras, YOLO</translation>
    </message>
    <message>
        <source>ImageFolder with metadata.jsonl and card</source>
        <translation>ImageFolder: metadata.jsonl и карточка</translation>
    </message>
    <message>
        <source>png + txt with the caption, for LoRA</source>
        <translation>png + txt с подписью, для LoRA</translation>
    </message>
</context>
<context>
    <name>seedbook::InspectorPanel</name>
    <message>
        <source>No picture in focus</source>
        <translation>Картинка не выбрана</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Рецепт</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Reuse seed</source>
        <translation>Взять сид</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>Копировать промпт</translation>
    </message>
    <message>
        <source>Copy recipe</source>
        <translation>Копировать рецепт</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Оставлено</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Press again to take it back</source>
        <translation>Нажмите ещё раз, чтобы вернуть</translation>
    </message>
    <message>
        <source>Press %1 to make pictures, then walk through them with the arrow keys. The one in focus is shown here, with everything that made it.</source>
        <translation>Нажмите %1, чтобы создать картинки, и листайте их стрелками. Здесь видна выбранная картинка и всё, из чего она сделана.</translation>
    </message>
    <message>
        <source>Start from it</source>
        <translation>Начать с неё</translation>
    </message>
</context>
<context>
    <name>seedbook::KeyCap</name>
    <message>
        <source>press keys…</source>
        <translation>нажмите…</translation>
    </message>
</context>
<context>
    <name>seedbook::KeyListView</name>
    <message>
        <source>Reset all keys</source>
        <translation>Вернуть все клавиши</translation>
    </message>
    <message>
        <source>Back to the usual key</source>
        <translation>Вернуть обычную клавишу</translation>
    </message>
    <message>
        <source>Back to the usual key: %1</source>
        <translation>Вернуть обычную клавишу: %1</translation>
    </message>
    <message>
        <source>Press the new keys for “%1”, or Esc.</source>
        <translation>Нажмите новые клавиши для «%1» или Esc.</translation>
    </message>
    <message>
        <source>Press a key cap to change the key.</source>
        <translation>Нажмите на клавишу в списке, чтобы сменить её.</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Give that another key first.</source>
        <translation>%1 уже значит «%2». Сначала дайте этому другую клавишу.</translation>
    </message>
    <message>
        <source>%1 has a fixed meaning and cannot be given away.</source>
        <translation>У %1 постоянное значение, её нельзя отдать.</translation>
    </message>
</context>
<context>
    <name>seedbook::LoupeView</name>
    <message>
        <source>Large picture</source>
        <translation>Крупная картинка</translation>
    </message>
</context>
<context>
    <name>seedbook::MainMenu</name>
    <message>
        <source>About Seedbook</source>
        <translation>О Seedbook</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
</context>
<context>
    <name>seedbook::MainWindow</name>
    <message>
        <source>Seedbook</source>
        <translation>Seedbook</translation>
    </message>
    <message>
        <source>An empty folder for the new project</source>
        <translation>Пустая папка для нового проекта</translation>
    </message>
    <message>
        <source>Folder of a project</source>
        <translation>Папка проекта</translation>
    </message>
</context>
<context>
    <name>seedbook::MeasuresView</name>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Резкость</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
</context>
<context>
    <name>seedbook::ModeBar</name>
    <message>
        <source>Compose</source>
        <translation>Замысел</translation>
    </message>
    <message>
        <source>Cull</source>
        <translation>Отбор</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Выгрузка</translation>
    </message>
</context>
<context>
    <name>seedbook::ModelField</name>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Starter 128 px</source>
        <translation>Стартовая 128 px</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Выбрать папку…</translation>
    </message>
    <message>
        <source>Choose a model folder</source>
        <translation>Выберите папку модели</translation>
    </message>
    <message>
        <source>%1 · %2 px · %3 M</source>
        <translation>%1 · %2 px · %3 млн</translation>
    </message>
</context>
<context>
    <name>seedbook::MoreForm</name>
    <message>
        <source>Whose random numbers a seed stands for: those of the CPU, or of NVIDIA cards.</source>
        <translation>Чьи случайные числа стоят за сидом: процессора или карт NVIDIA.</translation>
    </message>
    <message>
        <source>the picture&apos;s</source>
        <translation>как у картинки</translation>
    </message>
    <message>
        <source>Noise as it is drawn for pictures of this size.</source>
        <translation>Шум, каким он был бы у картинок этого размера.</translation>
    </message>
    <message>
        <source>Clip skip</source>
        <translation>Clip skip</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>Акценты</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Шум</translation>
    </message>
    <message>
        <source>Variation seed</source>
        <translation>Сид вариации</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Сила</translation>
    </message>
    <message>
        <source>Seed size</source>
        <translation>Размер сида</translation>
    </message>
    <message>
        <source>Rescale guidance</source>
        <translation>Смягчение</translation>
    </message>
    <message>
        <source>Start picture</source>
        <translation>Начать с картинки</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Strength of the variation</source>
        <translation>Сила вариации</translation>
    </message>
    <message>
        <source>Share of the steps that change the start picture</source>
        <translation>Доля шагов, которые меняют начальную картинку</translation>
    </message>
    <message>
        <source>The variation seed is a whole number from 0 on.</source>
        <translation>Сид вариации — целое число от 0.</translation>
    </message>
    <message>
        <source>The seed size is width × height, each a multiple of 8 from 64 to 4096, or nothing.</source>
        <translation>Размер сида — ширина × высота, каждая кратна 8 и от 64 до 4096, или ничего.</translation>
    </message>
    <message>
        <source>clip skip %1</source>
        <translation>clip skip %1</translation>
    </message>
    <message>
        <source>emphasis %1</source>
        <translation>акценты %1</translation>
    </message>
    <message>
        <source>NVIDIA noise</source>
        <translation>шум NVIDIA</translation>
    </message>
    <message>
        <source>variation %1</source>
        <translation>вариация %1</translation>
    </message>
    <message>
        <source>seed size %1</source>
        <translation>размер сида %1</translation>
    </message>
    <message>
        <source>rescale %1</source>
        <translation>смягчение %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>из %1</translation>
    </message>
    <message>
        <source>VAE %1</source>
        <translation>VAE %1</translation>
    </message>
</context>
<context>
    <name>seedbook::NotesList</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти</translation>
    </message>
</context>
<context>
    <name>seedbook::OverlayCard</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>seedbook::PaletteView</name>
    <message>
        <source>The kept pictures</source>
        <translation>Оставленные картинки</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::PictureModel</name>
    <message>
        <source>seed %1</source>
        <translation>сид %1</translation>
    </message>
</context>
<context>
    <name>seedbook::PictureView</name>
    <message>
        <source>The picture in focus</source>
        <translation>Выбранная картинка</translation>
    </message>
</context>
<context>
    <name>seedbook::QueueStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Drops what waits; pictures made stay</source>
        <translation>Убирает ожидающие; готовые картинки останутся</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>сохранение…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>сохранено</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n заметка</numerusform>
            <numerusform>%n заметки</numerusform>
            <numerusform>%n заметок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::RecipeRows</name>
    <message numerus="yes">
        <source>%1, %n step(s)</source>
        <translation>
            <numerusform>%1, %n шаг</numerusform>
            <numerusform>%1, %n шага</numerusform>
            <numerusform>%1, %n шагов</numerusform>
        </translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Сид</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Сэмплер</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>Избегать</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Движок</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>From a picture</source>
        <translation>Из картинки</translation>
    </message>
    <message>
        <source>strength %1</source>
        <translation>сила %1</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Вариация</translation>
    </message>
    <message>
        <source>%1 of seed %2</source>
        <translation>%1 от сида %2</translation>
    </message>
    <message>
        <source>Clip skip</source>
        <translation>Clip skip</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>Акценты</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Шум</translation>
    </message>
    <message>
        <source>Seed size</source>
        <translation>Размер сида</translation>
    </message>
    <message>
        <source>Rescale guidance</source>
        <translation>Смягчение</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
</context>
<context>
    <name>seedbook::SeedField</name>
    <message>
        <source>First seed</source>
        <translation>Первый сид</translation>
    </message>
    <message>
        <source>The usual seed to begin with</source>
        <translation>Обычный сид для начала</translation>
    </message>
    <message>
        <source>chaos</source>
        <translation>хаос</translation>
    </message>
    <message>
        <source>A seed by chance</source>
        <translation>Случайный сид</translation>
    </message>
</context>
<context>
    <name>seedbook::SettingsForm</name>
    <message>
        <source>what should not be in the picture</source>
        <translation>чего не должно быть на картинке</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>Избегать</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Сэмплер</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинок</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Первый сид</translation>
    </message>
    <message>
        <source>The size is width × height, each a multiple of 8 from 64 to 4096.</source>
        <translation>Размер — ширина × высота, обе кратны 8, от 64 до 4096.</translation>
    </message>
    <message>
        <source>The first seed is a whole number from 0 on.</source>
        <translation>Первый сид — целое число от 0.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
</context>
<context>
    <name>seedbook::SlotModel</name>
    <message>
        <source>choice %1</source>
        <translation>выбор %1</translation>
    </message>
</context>
<context>
    <name>seedbook::StartPictureField</name>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Картинки (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Start from noise again</source>
        <translation>Снова начинать с шума</translation>
    </message>
    <message>
        <source>Choose a picture to start from</source>
        <translation>Выберите начальную картинку</translation>
    </message>
    <message>
        <source>Choose or drop…</source>
        <translation>Выбрать или бросить…</translation>
    </message>
</context>
<context>
    <name>seedbook::Swatches</name>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
</context>
<context>
    <name>seedbook::TemplateEditor</name>
    <message>
        <source>a {subject: boat|house} at {day|night}</source>
        <translation>a {subject: boat|house} at {day|night}</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
</context>
<context>
    <name>seedbook::TemplateProblemsView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::TemplateSection</name>
    <message>
        <source>Choices</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Например</translation>
    </message>
    <message>
        <source>others</source>
        <translation>другие</translation>
    </message>
    <message>
        <source>Show other examples</source>
        <translation>Показать другие примеры</translation>
    </message>
    <message numerus="yes">
        <source>%1 combination(s)</source>
        <comment>the number is written by %1</comment>
        <translation>
            <numerusform>%1 сочетание</numerusform>
            <numerusform>%1 сочетания</numerusform>
            <numerusform>%1 сочетаний</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>seedbook::TopBar</name>
    <message>
        <source>All keys</source>
        <translation>Все клавиши</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Нет проекта</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n картинка</numerusform>
            <numerusform>%n картинки</numerusform>
            <numerusform>%n картинок</numerusform>
        </translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>только чтение</translation>
    </message>
    <message>
        <source>Told when the first picture is made: CUDA where an NVIDIA driver is, else the processor</source>
        <translation>Станет известно с первой картинкой: CUDA, если есть драйвер NVIDIA, иначе процессор</translation>
    </message>
</context>
<context>
    <name>seedbook::VaeField</name>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>Веса (*.safetensors)</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>свой у модели</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Choose a VAE</source>
        <translation>Выберите VAE</translation>
    </message>
</context>
<context>
    <name>seedbook::WallPage</name>
    <message>
        <source>Nothing to take back</source>
        <translation>Нечего возвращать</translation>
    </message>
    <message>
        <source>Nothing to do again</source>
        <translation>Нечего повторять</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) decided</source>
        <translation>
            <numerusform>Решено: %n картинка</numerusform>
            <numerusform>Решено: %n картинки</numerusform>
            <numerusform>Решено: %n картинок</numerusform>
        </translation>
    </message>
    <message>
        <source>Two pictures are needed to compare</source>
        <translation>Для сравнения нужны две картинки</translation>
    </message>
    <message>
        <source>No picture here</source>
        <translation>Здесь нет картинок</translation>
    </message>
    <message>
        <source>No picture passes this filter. Press Esc in the field or choose All.</source>
        <translation>Под этот фильтр не подходит ни одна картинка. Нажмите Esc в поле или выберите «Все».</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Картинок пока нет</translation>
    </message>
    <message>
        <source>Press %1 to generate. Each picture appears here as soon as it is made.</source>
        <translation>Нажмите %1, чтобы начать. Каждая картинка появится здесь, как только будет готова.</translation>
    </message>
</context>
<context>
    <name>seedbook::WallView</name>
    <message>
        <source>Wall of pictures</source>
        <translation>Стена картинок</translation>
    </message>
</context>
</TS>
