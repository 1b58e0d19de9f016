package goal_test

import (
	"fmt"
	"time"

	"pilotplan/internal/goal"
	"pilotplan/internal/quantity/calendar"
)

// A judge says what a sentence commits to, and what it lacks to be assessed.
func ExampleJudge_Judge() {
	period, err := calendar.ParsePeriod("2023年1月—2025年12月")
	if err != nil {
		panic(err)
	}
	j := goal.New(goal.Options{AsOf: time.Date(2023, 6, 30, 0, 0, 0, 0, time.UTC), Period: period})
	for _, sentence := range []string{
		"试点期末，服务收入占比由22%提高到35%，带动配套企业60-80家。",
		"服务能力显著提升。",
		"2022年，公司实现营业收入12亿元。",
	} {
		v := j.Judge(sentence)
		fmt.Println(v.Class)
		for _, value := range v.Values {
			fmt.Println("\t", value.Subject, value.Relation, value.Number, value.Unit)
		}
		if v.Deadline != nil {
			fmt.Println("\t", v.Deadline.Text, v.Deadline.Date.Last().Format(time.DateOnly))
		}
		if len(v.Missing) > 0 {
			fmt.Println("\t缺少", v.Missing)
		}
	}
	// Output:
	// 可考核
	// 	 服务收入占比 = 35 %
	// 	 配套企业 range 60—80 家
	// 	 试点期末 2025-12-31
	// 空泛
	// 	缺少 [数量 期限]
	// 事实
}
