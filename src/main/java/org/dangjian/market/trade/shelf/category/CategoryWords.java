package org.dangjian.market.trade.shelf.category;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.dangjian.market.people.organization.CallerWords;
import org.dangjian.market.platform.shared.Caller;

/** What the categories of the shelf are called, the shipped ones and those of the caller's districts. */
@ApplicationScoped
class CategoryWords implements CallerWords {

    private final ItemCategories categories;

    CategoryWords(ItemCategories categories) {
        this.categories = categories;
    }

    @Override
    public Map<String, String> of(Caller caller) {
        return categories.list(caller, null).stream()
                .collect(Collectors.toMap(one -> "Category." + one.code(), ItemCategory::title, (one, same) -> one));
    }
}
